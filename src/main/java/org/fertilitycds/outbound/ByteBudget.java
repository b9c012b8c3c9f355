package org.fertilitycds.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.HttpResponse;

/** How many bytes several answers may have in all; an answer is counted while it is read. */
public final class ByteBudget {

  private static final int CHUNK = 16 * 1024;

  private final long bytes;
  private final AtomicLong left;

  /**
   * @param bytes how many
   */
  public ByteBudget(long bytes) {
    this.bytes = bytes;
    this.left = new AtomicLong(bytes);
  }

  /**
   * The body of an answer; empty where it has none.
   *
   * @throws SpentException as soon as it is larger than what is left
   * @throws IOException when it cannot be received
   */
  public byte[] read(HttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    var body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    try (InputStream content = response.getEntity().getContent()) {
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        if (left.addAndGet(-read) < 0) {
          throw new SpentException(bytes);
        }
        body.write(chunk, 0, read);
      }
    }
    return body.toByteArray();
  }

  /** Whether more was sent than may be read. */
  public boolean isSpent() {
    return left.get() < 0;
  }

  /** More was sent than may be read. */
  static final class SpentException extends IOException {

    private static final long serialVersionUID = 1L;

    SpentException(long bytes) {
      super("more than " + bytes + " bytes");
    }
  }
}

package org.fertilitycds.hl7v2;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fertilitycds.log.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sender: a message, its answer, the next message. A message that takes longer than the limit
 * has its connection closed, so that its answer can reach nobody who waits for another one; the
 * sender sends it again and is answered as it would have been.
 *
 * <p>Framing is that of HL7's Minimal Lower Layer Protocol: VT, message, FS, CR. Whatever stands
 * between two frames is skipped, and a CR that is missing is not waited for.
 */
final class MllpConnection implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(MllpConnection.class);

  private static final int START = 0x0B;
  private static final int END = 0x1C;
  private static final int CARRIAGE_RETURN = 0x0D;

  /** A message beyond the limit is read to its end, so that it can be answered, up to so much. */
  private static final int MOST_SKIPPED = 256 * 1024 * 1024;

  private static final int BUFFER = 16 * 1024;

  private volatile Socket socket;
  private final @Nullable MllpTls tls;
  private final Hl7v2Properties.Mllp properties;
  private final MllpServer.Receiver intake;
  private final ScheduledExecutorService watchdog;
  private volatile boolean stopping;
  private volatile boolean busy;
  private boolean toldOfFrames;

  MllpConnection(
      Socket socket,
      @Nullable MllpTls tls,
      Hl7v2Properties.Mllp properties,
      MllpServer.Receiver intake,
      ScheduledExecutorService watchdog) {
    this.socket = socket;
    this.tls = tls;
    this.properties = properties;
    this.intake = intake;
    this.watchdog = watchdog;
  }

  @Override
  public void run() {
    try (Socket accepted = socket;
        Socket own = tls == null ? accepted : tls.over(accepted)) {
      socket = own;
      own.setSoTimeout((int) properties.idleTimeout().toMillis());
      own.setTcpNoDelay(true);
      serve(new BufferedInputStream(own.getInputStream(), BUFFER), own.getOutputStream());
    } catch (SocketTimeoutException e) {
      log.info("HL7 v2: a connection was idle for {}, closed", properties.idleTimeout());
    } catch (IOException e) {
      if (!stopping) {
        log.info("HL7 v2: a connection ended: {}", e.getClass().getSimpleName());
      }
    } catch (RuntimeException e) {
      log.error("HL7 v2: a connection failed and was closed: {}", FailureTrace.of(e));
    }
  }

  private void serve(InputStream in, OutputStream out) throws IOException {
    while (!stopping) {
      byte[] message = read(in);
      if (message == null) {
        return;
      }
      busy = true;
      try {
        answer(message, out);
      } finally {
        busy = false;
      }
    }
  }

  private void answer(byte[] message, OutputStream out) throws IOException {
    Future<?> limit =
        watchdog.schedule(
            this::giveUp, properties.processingLimit().toMillis(), TimeUnit.MILLISECONDS);
    byte[] answer;
    try {
      answer = intake.receive(message).bytes();
    } finally {
      limit.cancel(false);
    }
    byte[] frame = new byte[answer.length + 3];
    frame[0] = START;
    System.arraycopy(answer, 0, frame, 1, answer.length);
    frame[answer.length + 1] = END;
    frame[answer.length + 2] = CARRIAGE_RETURN;
    out.write(frame);
    out.flush();
  }

  private void giveUp() {
    log.warn(
        "HL7 v2: a message took longer than {}, its connection was closed without an answer",
        properties.processingLimit());
    close();
  }

  /** The next message, cut to one byte over the limit; null at the end of the connection. */
  private byte @Nullable [] read(InputStream in) throws IOException {
    if (!skipTo(START, in)) {
      return null;
    }
    var message = new ByteArrayOutputStream(BUFFER);
    int most = intake.longest() + 1;
    for (long length = 0; length < MOST_SKIPPED; length++) {
      int next = in.read();
      if (next == END) {
        return lastBegun(message.toByteArray());
      }
      if (next < 0) {
        throw new IOException("The connection ended within a message");
      }
      if (length < most) {
        message.write(next);
      }
    }
    throw new IOException("A message has no end");
  }

  /**
   * What stands in a frame after its last beginning: a sender who broke off has sent no end, and
   * knows his next message by its own control id. A VT in the midst of a text begins nothing.
   */
  private static byte[] lastBegun(byte[] frame) {
    for (int at = frame.length - 4; at >= 0; at--) {
      if (frame[at] == START
          && frame[at + 1] == 'M'
          && frame[at + 2] == 'S'
          && frame[at + 3] == 'H') {
        log.warn("HL7 v2: a message that had no end was dropped, another began after it");
        return Arrays.copyOfRange(frame, at + 1, frame.length);
      }
    }
    return frame;
  }

  private boolean skipTo(int wanted, InputStream in) throws IOException {
    for (long skipped = 0; skipped < MOST_SKIPPED; skipped++) {
      int next = in.read();
      if (next == wanted) {
        return true;
      }
      if (next > ' ' && !toldOfFrames) {
        toldOfFrames = true;
        log.info(
            "HL7 v2: what a connection sends outside of a frame is skipped: a message stands"
                + " between VT (0x0B) and FS CR (0x1C 0x0D)");
      }
      if (next < 0) {
        return false;
      }
    }
    return false;
  }

  /** No more messages are read; one in hand is answered. */
  void stop() {
    stopping = true;
    if (!busy) {
      close();
    }
  }

  private void close() {
    try {
      socket.close();
    } catch (IOException e) {
      log.info("HL7 v2: a connection could not be closed: {}", e.getClass().getSimpleName());
    }
  }
}

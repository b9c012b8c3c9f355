package org.fertilitycds.hl7v2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A laboratory with a plain socket. */
public final class MllpSender implements AutoCloseable {

  private static final int PATIENCE_MILLISECONDS = 30_000;

  private final Socket socket;

  public MllpSender(int port) throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  MllpSender(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
    socket.setTcpNoDelay(true);
  }

  /** Sends a message and reads its acknowledgement. */
  public Ack send(String message) throws IOException {
    return send(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  Ack send(byte[] message, Charset charset) throws IOException {
    write(message);
    return new Ack(new String(read(), charset));
  }

  void write(byte[] message) throws IOException {
    var frame = new ByteArrayOutputStream();
    frame.write(0x0B);
    frame.writeBytes(message);
    frame.write(0x1C);
    frame.write(0x0D);
    writeRaw(frame.toByteArray());
  }

  void writeRaw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** The next frame, without its ends. */
  byte[] read() throws IOException {
    InputStream in = socket.getInputStream();
    if (in.read() != 0x0B) {
      throw new IOException("No acknowledgement");
    }
    var answer = new ByteArrayOutputStream();
    for (int next = in.read(); next != 0x1C; next = in.read()) {
      if (next < 0) {
        throw new IOException("The acknowledgement has no end");
      }
      answer.write(next);
    }
    if (in.read() != 0x0D) {
      throw new IOException("The frame has no end");
    }
    return answer.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

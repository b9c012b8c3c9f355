package org.fertilitycds.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Result messages of HL7 v2 over MLLP, one testosterone result each, every one of another order, on
 * some connections at once; each sends the next message when it has read the acknowledgement of the
 * last, as laboratory systems do.
 */
final class MllpLoad {

  private static final int MEN = 500;

  private static final int START = 0x0B;
  private static final int END = 0x1C;
  private static final int CARRIAGE_RETURN = 0x0D;

  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"%s","gender":"male","birthDate":"1992-03-14",
       "identifier":[{"system":"urn:oid:2.999.1.7","value":"%s"}]}""";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");

  private final URI fhir;
  private final int port;
  private final String collected = TIME.format(OffsetDateTime.now(ZoneOffset.UTC).minusDays(1));
  private int sent;

  /**
   * @param fhir where the FHIR interface of the server is
   * @param port of its MLLP listener
   */
  MllpLoad(URI fhir, int port) {
    this.fhir = fhir;
    this.port = port;
  }

  /** Stores the men whom the messages are about. */
  void storeMen() throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < MEN; i++) {
      var request =
          HttpRequest.newBuilder(URI.create(fhir + "/Patient/" + man(i)))
              .header("Content-Type", "application/fhir+json")
              .PUT(HttpRequest.BodyPublishers.ofString(PATIENT.formatted(man(i), man(i))))
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IOException("A man was answered " + response.statusCode());
      }
    }
  }

  private static String man(int i) {
    return "mllp-man-" + i % MEN;
  }

  /**
   * Sends messages.
   *
   * @return how long each acknowledgement took
   */
  Latencies send(int messages, int connections) throws Exception {
    List<Callable<List<Duration>>> senders = new ArrayList<>();
    int each = messages / connections;
    for (int connection = 0; connection < connections; connection++) {
      int first = sent + connection * each;
      senders.add(() -> sendInTurn(first, each));
    }
    sent += messages;
    List<Duration> all = new ArrayList<>();
    var threads = Executors.newFixedThreadPool(connections);
    try {
      for (Future<List<Duration>> sender : threads.invokeAll(senders)) {
        all.addAll(sender.get());
      }
    } finally {
      threads.shutdown();
    }
    return new Latencies(all);
  }

  private List<Duration> sendInTurn(int first, int messages) throws IOException {
    List<Duration> times = new ArrayList<>(messages);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      for (int number = first; number < first + messages; number++) {
        byte[] frame = frame(message(number));
        long started = System.nanoTime();
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
        String answer = answer(socket.getInputStream());
        times.add(Duration.ofNanos(System.nanoTime() - started));
        if (!answer.contains("\rMSA|AA|B" + number + "|1 stored")) {
          throw new IOException("A message was answered: " + answer.replace('\r', '\n'));
        }
      }
    }
    return times;
  }

  private String message(int number) {
    return String.join(
            "\r",
            "MSH|^~\\&|LIS|BENCHLAB|CDS|CLINIC|%s||ORU^R01^ORU_R01|B%d|P|2.5.1"
                .formatted(collected, number),
            "PID|1||%s^^^&2.999.1.7&ISO^MR||BENCH^MAN||19920314|M".formatted(man(number)),
            "OBR|1|P%d|F%d|24331-1^Hormones^L|||%s|||||||||||||||%s||CH|F"
                .formatted(number, number, collected, collected),
            "OBX|1|NM|2986-8^Testosterone^LN||%d|ng/dL^ng/dL^UCUM|264-916|L|||F"
                .formatted(200 + number % 60),
            "SPM|1|^S%d||SER^Serum^HL70487".formatted(number))
        + "\r";
  }

  private static byte[] frame(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[bytes.length + 3];
    frame[0] = START;
    System.arraycopy(bytes, 0, frame, 1, bytes.length);
    frame[bytes.length + 1] = END;
    frame[bytes.length + 2] = CARRIAGE_RETURN;
    return frame;
  }

  private static String answer(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    for (int next = in.read(); next != END; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection ended without an acknowledgement");
      }
      answer.write(next);
    }
    in.read();
    return answer.toString(StandardCharsets.UTF_8);
  }
}

package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fertilitycds.server.Certificates;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * CDS Hooks over HTTPS, as production asks for it: with a certificate, discovery and services
 * answer over TLS and no longer without.
 */
@SpringBootTest(
    classes = CdsHooksServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TlsTest {

  private static final Path STORE = folder().resolve("server.p12");

  @LocalServerPort int port;

  @DynamicPropertySource
  static void certificate(DynamicPropertyRegistry properties)
      throws IOException, InterruptedException {
    Certificates.make(STORE, "localhost", "-ext", "san=dns:localhost,ip:127.0.0.1");
    properties.add("server.ssl.key-store", STORE::toString);
    properties.add("server.ssl.key-store-password", () -> Certificates.PASSWORD);
  }

  /** Not a folder of JUnit's, which is gone before the server is. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fertility-cds-tls");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpClient clientThatTrustsIt() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(STORE)) {
      store.load(in, Certificates.PASSWORD.toCharArray());
    }
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("server", store.getCertificate("localhost"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private HttpRequest.Builder to(String scheme, String path) {
    return HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + port + path));
  }

  @Test
  void discovery_and_services_answer_over_tls() throws Exception {
    HttpClient client = clientThatTrustsIt();
    var discovery =
        client.send(to("https", "/cds-services").GET().build(), BodyHandlers.ofString());
    assertThat(discovery.statusCode()).isEqualTo(200);
    var answer =
        client.send(
            to("https", CdsHooksTest.SERVICE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CdsHooksTest.demoRequest().toString()))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(CdsHooksTest.json(answer).get("cards")).isNotEmpty();
  }

  @Test
  void nothing_is_answered_without_tls() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(to("http", "/cds-services").GET().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("fertility-assessment");
  }

  @Test
  void a_client_that_does_not_know_the_certificate_gives_up() {
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(to("https", "/cds-services").GET().build(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }
}

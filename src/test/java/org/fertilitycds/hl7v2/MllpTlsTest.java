package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.fertilitycds.server.Certificates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/** MLLP with TLS: encrypted, and with a trust store only for senders who show a certificate. */
final class MllpTlsTest {

  private static final String BUNDLE = "laboratories";
  private static final String MESSAGE =
      "MSH|^~\\&|LIS|LAB|CDS|CLINIC|20260601||ADT^A01|T-1|P|2.5.1\r";

  @TempDir static Path folder;

  @BeforeAll
  static void makeCertificates() throws IOException, InterruptedException {
    Certificates.make(file("server"), "server", "-ext", "san=ip:127.0.0.1");
    Certificates.make(file("renewed"), "renewed", "-ext", "san=ip:127.0.0.1");
    Certificates.make(file("sender"), "sender");
  }

  private static Path file(String name) {
    return folder.resolve(name + ".p12");
  }

  private static KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file(name))) {
      store.load(in, Certificates.PASSWORD.toCharArray());
    }
    return store;
  }

  /** Holds a certificate without its key. */
  private static KeyStore trusting(String name) throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(name, store(name).getCertificate(name));
    return trust;
  }

  private static MllpServer server(@Nullable KeyStore trust)
      throws IOException, GeneralSecurityException {
    return server(trust, SslOptions.NONE);
  }

  private static MllpServer server(@Nullable KeyStore trust, SslOptions options)
      throws IOException, GeneralSecurityException {
    return listener(
        new DefaultSslBundleRegistry(
            BUNDLE,
            SslBundle.of(
                SslStoreBundle.of(store("server"), Certificates.PASSWORD, trust), null, options)));
  }

  private static MllpServer listener(SslBundles bundles) {
    var properties =
        new Hl7v2Properties.Mllp(
            0, "127.0.0.1", BUNDLE, false, 5, Duration.ofMinutes(1), Duration.ofSeconds(30));
    return new MllpServer(
        properties,
        new MllpTls(BUNDLE, bundles),
        new MllpServer.Receiver() {
          @Override
          public Acknowledgement receive(byte[] raw) {
            return Acknowledgement.to(
                null,
                Acknowledgement.Answer.refused(
                    new RefusedMessageException(
                        ErrorCode.INTERNAL, Place.MESSAGE, "read " + raw.length + " bytes")),
                Clock.systemUTC());
          }

          @Override
          public int longest() {
            return 1000;
          }
        });
  }

  private static MllpSender sender(MllpServer server, @Nullable KeyStore own, String... protocols)
      throws IOException, GeneralSecurityException {
    return sender(server, "server", own, protocols);
  }

  private static MllpSender sender(
      MllpServer server, String trusted, @Nullable KeyStore own, String... protocols)
      throws IOException, GeneralSecurityException {
    SSLContext context =
        SslBundle.of(
                SslStoreBundle.of(
                    own, own == null ? null : Certificates.PASSWORD, trusting(trusted)))
            .createSslContext();
    var socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.port());
    if (protocols.length > 0) {
      socket.setEnabledProtocols(protocols);
    }
    return new MllpSender(socket);
  }

  @Test
  void a_message_over_tls_is_answered() throws Exception {
    MllpServer server = server(null);
    server.start();
    try (MllpSender sender = sender(server, null)) {
      assertThat(sender.send(MESSAGE).text()).contains("read " + MESSAGE.length() + " bytes");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_sender_speaks_a_protocol_that_the_bundle_allows() throws Exception {
    MllpServer server = server(null, SslOptions.of(null, Set.of("TLSv1.3")));
    server.start();
    try (MllpSender current = sender(server, null)) {
      assertThat(current.send(MESSAGE).text()).contains("read ");
      try (MllpSender outdated = sender(server, null, "TLSv1.2")) {
        assertThatThrownBy(() -> outdated.send(MESSAGE)).isInstanceOf(IOException.class);
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void in_clear_nobody_is_answered() throws Exception {
    MllpServer server = server(null);
    server.start();
    try (var plain = new MllpSender(server.port())) {
      assertThatThrownBy(() -> plain.send(MESSAGE)).isInstanceOf(IOException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void with_a_trust_store_a_sender_shows_a_certificate() throws Exception {
    MllpServer server = server(trusting("sender"));
    server.start();
    try (MllpSender known = sender(server, store("sender"))) {
      assertThat(known.send(MESSAGE).text()).contains("read ");
      try (MllpSender unknown = sender(server, null)) {
        assertThatThrownBy(() -> unknown.send(MESSAGE)).isInstanceOf(IOException.class);
      }
    } finally {
      server.stop();
    }
  }

  /** A certificate that was renewed on the disk needed a restart. */
  @Test
  void a_renewed_certificate_counts_from_the_next_connection() throws Exception {
    var bundles = new DefaultSslBundleRegistry(BUNDLE, bundle("server"));
    MllpServer server = listener(bundles);
    server.start();
    try (MllpSender before = sender(server, "server", null)) {
      assertThat(before.send(MESSAGE).text()).contains("read ");

      bundles.updateBundle(BUNDLE, bundle("renewed"));

      try (MllpSender after = sender(server, "renewed", null)) {
        assertThat(after.send(MESSAGE).text()).contains("read ");
      }
      assertThat(before.send(MESSAGE).text()).contains("read ");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_bundle_that_cannot_be_used_leaves_the_one_before() throws Exception {
    var bundles = new DefaultSslBundleRegistry(BUNDLE, bundle("server"));
    MllpServer server = listener(bundles);
    server.start();
    try {
      bundles.updateBundle(
          BUNDLE, SslBundle.of(SslStoreBundle.of(store("renewed"), "not its password", null)));

      try (MllpSender sender = sender(server, "server", null)) {
        assertThat(sender.send(MESSAGE).text()).contains("read ");
      }
    } finally {
      server.stop();
    }
  }

  private static SslBundle bundle(String name) throws IOException, GeneralSecurityException {
    return SslBundle.of(SslStoreBundle.of(store(name), Certificates.PASSWORD, null));
  }
}

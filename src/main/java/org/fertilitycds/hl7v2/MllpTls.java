package org.fertilitycds.hl7v2;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.fertilitycds.log.FailureTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * TLS as a bundle has it now. One whose files are watched ({@code reload-on-update}) is read again
 * when its certificate was renewed, and counts from the next connection on. Thread-safe.
 */
final class MllpTls {

  private static final Logger log = LoggerFactory.getLogger(MllpTls.class);

  private final String name;
  private volatile Current current;

  private record Current(SslBundle bundle, SSLSocketFactory sockets) {

    static Current of(SslBundle bundle) {
      return new Current(bundle, bundle.createSslContext().getSocketFactory());
    }
  }

  MllpTls(String name, SslBundles bundles) {
    this.name = name;
    this.current = Current.of(bundles.getBundle(name));
    bundles.addBundleUpdateHandler(name, this::renew);
  }

  private void renew(SslBundle bundle) {
    try {
      current = Current.of(bundle);
      log.info("HL7 v2: the SSL bundle {} was renewed, it counts from the next connection", name);
    } catch (RuntimeException e) {
      log.error(
          "HL7 v2: the SSL bundle {} was changed and cannot be used, the one before stays: {}",
          name,
          FailureTrace.of(e));
    }
  }

  /** The server's end of a connection; the handshake comes with the first byte that is read. */
  SSLSocket over(Socket accepted) throws IOException {
    Current now = current;
    var socket = (SSLSocket) now.sockets().createSocket(accepted, null, true);
    socket.setUseClientMode(false);
    socket.setNeedClientAuth(now.bundle().getStores().getTrustStore() != null);
    String[] ciphers = now.bundle().getOptions().getCiphers();
    if (ciphers != null) {
      socket.setEnabledCipherSuites(ciphers);
    }
    String[] protocols = now.bundle().getOptions().getEnabledProtocols();
    if (protocols != null) {
      socket.setEnabledProtocols(protocols);
    }
    return socket;
  }
}

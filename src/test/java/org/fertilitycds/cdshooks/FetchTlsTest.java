package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.fertilitycds.server.Certificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a FHIR server whose certificate a hospital's own authority has signed. */
class FetchTlsTest {

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final char[] PASSWORD = Certificates.PASSWORD.toCharArray();
  private static final PrefetchTemplate PATIENT =
      new PrefetchTemplate(
          PrefetchTemplates.PATIENT, "Patient", "Patient/{{context.patientId}}", true);

  @TempDir static Path folder;
  private static FhirStub ehr;
  private static Path authority;

  @BeforeAll
  static void an_authority_signs_the_certificate_of_the_fhir_server() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Certificates.make(keys, "authority", "-ext", "bc:c");
    Certificates.make(keys, "ehr", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
    KeyStore store = load(keys);
    authority = folder.resolve("authority.p12");
    save(store.getCertificate("authority"), authority);
    store.deleteEntry("authority");
    ehr = new FhirStub(context(store));
    ehr.holds(FetchingTest.demoRecord());
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static void save(java.security.cert.Certificate certificate, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", certificate);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** What comes of the patient, by a client that is made as at the start of a server. */
  private static PrefetchData fetchPatient() throws IOException {
    String base = ehr.base();
    ObjectNode request = FetchingTest.access(CdsHooksTest.demoRequest(), base);
    try (var source =
        new FhirServerSource(
            List.of(base),
            allowed ->
                new AddressPolicy(
                    new AddressProperties("allowed", "private", allowed, "a field"),
                    List.of(allowed),
                    List.of()),
            Duration.ofSeconds(10),
            new PrefetchReader(FhirContext.forR4Cached()))) {
      return source
          .fetch(
              List.of(PATIENT),
              RequestReader.JSON.treeToValue(request, CdsHooksRequest.class),
              new CdsClient("ehr", List.of(base), null))
          .data()
          .getOrDefault(PATIENT, PrefetchData.missing("nothing fetched"));
    }
  }

  @Test
  void a_private_authority_in_the_trust_store_of_java_is_enough() throws IOException {
    System.setProperty(TRUST_STORE, authority.toString());
    System.setProperty(TRUST_STORE + "Password", Certificates.PASSWORD);
    try {
      PrefetchData patient = fetchPatient();
      assertThat(patient.gap()).isNull();
      assertThat(patient.entries()).hasSize(1);
    } finally {
      System.clearProperty(TRUST_STORE);
      System.clearProperty(TRUST_STORE + "Password");
    }
  }

  @Test
  void an_authority_that_nobody_knows_is_not_believed() throws IOException {
    int before = ehr.seen().size();
    assertThat(fetchPatient().gap())
        .isEqualTo("no secure connection: check the certificate of the FHIR server");
    assertThat(ehr.seen()).hasSize(before);
  }
}

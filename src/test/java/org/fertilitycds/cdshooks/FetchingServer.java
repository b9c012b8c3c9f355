package org.fertilitycds.cdshooks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The CDS services for a client whose FHIR servers are registered, whoever calls. */
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import({CdsHooksConfiguration.class, FetchingServer.Calls.class})
@EnableConfigurationProperties(CdsHooksProperties.class)
class FetchingServer extends CdsHooksServer {

  static final FhirStub EHR = new FhirStub();

  /** Registered, and each of no use in a way of its own. */
  static final String REBOUND = "https://rebound.example.org/fhir";

  static final String METADATA = "https://metadata.example.org/fhir";
  static final String NOBODY = "http://127.0.0.1:1/fhir";

  static final CdsClient CLIENT =
      new CdsClient("ehr", List.of(EHR.base(), REBOUND, METADATA, NOBODY), null);

  /** Calls of a service, with sources that wait for different times. */
  @RestController
  static final class Calls {

    private final RequestReader reader = new RequestReader();
    private final Map<String, AssessmentService> services;

    Calls(
        KnowledgePackage knowledge,
        DecisionService decisions,
        CardRenderer cards,
        PrefetchReader prefetch,
        Clock clock) {
      var templates = new PrefetchTemplates(knowledge.prefetchQueries());
      services =
          Map.of(
              "fetching",
              service(decisions, cards, records(templates, prefetch, 10_000), clock),
              "impatient",
              service(decisions, cards, records(templates, prefetch, 300), clock));
    }

    private static PrefetchedRecords records(
        PrefetchTemplates templates, PrefetchReader reader, long milliseconds) {
      return new PrefetchedRecords(
          templates,
          reader,
          new FhirServerSource(
              CLIENT.fhirServers(), Calls::policy, Duration.ofMillis(milliseconds), reader));
    }

    private static AssessmentService service(
        DecisionService decisions, CardRenderer cards, PrefetchedRecords records, Clock clock) {
      return new AssessmentService(decisions, records, cards, CardLog.NONE, Guideline.AUA, clock);
    }

    private static AddressPolicy policy(String base) {
      return new AddressPolicy(
          new AddressProperties("allowed", "private", "https://ehr.example.org/fhir", "a field"),
          List.of(base),
          List.of(),
          Calls::addresses);
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
      return switch (host) {
        case "rebound.example.org" ->
            new InetAddress[] {
              InetAddress.getByName("203.0.113.7"), InetAddress.getLoopbackAddress()
            };
        case "metadata.example.org" -> InetAddress.getAllByName("169.254.169.254");
        default -> InetAddress.getAllByName(host);
      };
    }

    @PostMapping("/{source:fetching|impatient}")
    CdsHooksResponse call(@PathVariable String source, InputStream body) throws IOException {
      return requireNonNull(services.get(source))
          .call(
              CdsService.FERTILITY_ASSESSMENT,
              reader.read(body, CdsHooksRequest.class, "hook"),
              CLIENT);
    }

    @ExceptionHandler
    ResponseEntity<CdsHooksException.Body> refuse(CdsHooksException refusal) {
      return ResponseEntity.status(refusal.status()).body(refusal.body());
    }
  }
}

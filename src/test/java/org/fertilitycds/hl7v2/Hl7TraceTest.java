package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.fertilitycds.notification.Subscriber.Received;
import org.fertilitycds.server.OnH2;
import org.fertilitycds.server.Spans;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Subscription;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One message, followed to the subscriber who hears of the guidance. */
@OnH2
class Hl7TraceTest extends Hl7Server {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private Spans spans;

  @Test
  void message_save_evaluation_and_delivery_are_one_trace_and_name_one_id() throws IOException {
    storeMan("v2-traced");
    Subscription subscription =
        parse(Subscription.class, post("/fhir/Subscription", SUBSCRIPTION.formatted(endpoint())));
    String controlId = "traced-1";
    try {
      store(Oru.of("v2-traced").controlId(controlId).testosterone("240"));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans.of(controlId)).hasSize(4));
    } finally {
      send("DELETE", "/fhir/Subscription/" + subscription.getIdPart(), "", BodyPublishers.noBody());
    }

    SpanData message = span(controlId, "take HL7 v2 message");
    SpanData save = span(controlId, "save facts");
    SpanData evaluation = span(controlId, "evaluate patient");
    SpanData delivery = span(controlId, "notify subscriber");
    assertThat(save.getParentSpanId()).isEqualTo(message.getSpanId());
    assertThat(evaluation.getParentSpanId()).isEqualTo(save.getSpanId());
    assertThat(delivery.getParentSpanId()).isEqualTo(evaluation.getSpanId());
    assertThat(spans.of(controlId))
        .allSatisfy(
            span -> {
              assertThat(span.getTraceId()).isEqualTo(message.getTraceId());
              assertThat(span.getAttributes().toString()).doesNotContain("v2-traced");
            });

    List<Received> told = SUBSCRIBER.received("traced");
    assertThat(told.get(told.size() - 1).header("Traceparent"))
        .contains(delivery.getTraceId())
        .contains(delivery.getSpanId());
    assertThat(requests()).contains(controlId);
  }

  private SpanData span(String request, String name) {
    return spans.of(request).stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> requests() {
    String plan =
        search(RequestGroup.class, "subject=Patient/v2-traced&status=active").get(0).getIdPart();
    return search(Provenance.class, "target=RequestGroup/" + plan).stream()
        .flatMap(provenance -> provenance.getEntity().stream())
        .map(entity -> entity.getWhat().getIdentifier().getValue())
        .toList();
  }

  private static String endpoint() {
    return SUBSCRIBER.address("traced");
  }

  private static final String SUBSCRIPTION =
      """
      {"resourceType": "Subscription", "status": "requested", "reason": "To follow it",
       "criteria": "GuidanceResponse?patient=Patient/v2-traced",
       "channel": {"type": "rest-hook", "endpoint": "%s", "payload": "application/fhir+json"}}
      """;
}

package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRunner;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cards of a case are the same, byte for byte, whether its record is sent, fetched, or sent in
 * part and fetched for the rest; and they say what {@code decide()} decides.
 */
class StatelessTest {

  private static final long SEED = 20260601;
  private static final int CASES = 200;
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final CaseRunner RUNNER = new CaseRunner(KNOWLEDGE);
  private static final FhirStub EHR = new FhirStub();
  private static final CdsClient CLIENT = new CdsClient("ehr", List.of(EHR.base()), null);
  private static final PrefetchTemplates TEMPLATES =
      new PrefetchTemplates(KNOWLEDGE.prefetchQueries());
  private static final PrefetchReader READER = new PrefetchReader(FHIR);
  private static final FhirServerSource SOURCE =
      new FhirServerSource(
          List.of(EHR.base()),
          base ->
              new AddressPolicy(
                  new AddressProperties("allowed", "private", base, "a field"),
                  List.of(base),
                  List.of()),
          Duration.ofSeconds(20),
          READER);

  private static final Map<List<Object>, DecisionService> DECISIONS = new HashMap<>();
  private final RequestReader requests = new RequestReader();

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
  }

  /** A sample that is the same in every build: all of them take minutes. */
  static Stream<Case> cases() {
    List<Case> all = new ArrayList<>(CaseReader.all());
    Collections.shuffle(all, new Random(SEED));
    return all.stream().limit(CASES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_record_is_the_same_whichever_way_it_comes(Case patientCase) throws IOException {
    EHR.holds(patientCase.record());
    ObjectNode request =
        FetchingTest.access(CdsHooksTest.request(patientCase.record()), EHR.base());

    CdsHooksResponse sent = call(patientCase, request);
    assertThat(EHR.seen()).isEmpty();
    assertThat(outline(sent)).isEqualTo(outline(patientCase));

    ObjectNode part = request.deepCopy();
    var random = new Random(SEED + patientCase.id().hashCode());
    List<String> keys = new ArrayList<>();
    part.get("prefetch").fieldNames().forEachRemaining(keys::add);
    keys.removeIf(key -> random.nextBoolean());
    ((ObjectNode) part.get("prefetch")).remove(keys);
    assertThat(json(call(patientCase, part))).isEqualTo(json(sent));
    assertThat(EHR.seen()).hasSameSizeAs(keys);

    request.remove("prefetch");
    assertThat(json(call(patientCase, request))).isEqualTo(json(sent));
  }

  private static String json(CdsHooksResponse response) throws IOException {
    return JSON.writeValueAsString(response);
  }

  private CdsHooksResponse call(Case patientCase, ObjectNode request) throws IOException {
    var service =
        new AssessmentService(
            DECISIONS.computeIfAbsent(
                List.of(patientCase.semenReference(), patientCase.policy()),
                settings -> decisionService(patientCase)),
            new PrefetchedRecords(TEMPLATES, READER, SOURCE),
            new CardRenderer(KNOWLEDGE, FHIR, null),
            CardLog.NONE,
            patientCase.guideline(),
            Clock.fixed(patientCase.moment().toInstant(), patientCase.zone()));
    return service.call(
        CdsService.FERTILITY_ASSESSMENT,
        requests.read(
            new ByteArrayInputStream(JSON.writeValueAsBytes(request)),
            CdsHooksRequest.class,
            "hook"),
        CLIENT);
  }

  private static DecisionService decisionService(Case patientCase) {
    return new DecisionService(
        KNOWLEDGE,
        new DecisionPolicy(KNOWLEDGE, patientCase.semenReference(), patientCase.policy()),
        FHIR);
  }

  /** Topics and the ids of cards and suggestions, as they follow from the decision itself. */
  private static List<String> outline(Case patientCase) {
    Decision decision = RUNNER.decide(patientCase);
    var suggestions = new Suggestions(FHIR);
    List<String> outline = new ArrayList<>();
    for (CardContent card : CardPolicy.cards(decision, decision.recommendations())) {
      Fingerprint fingerprint = card.fingerprint(decision);
      outline.add(card.lead().code() + " " + fingerprint.id(card.part()));
      suggestions
          .of(decision, fingerprint, card, DraftOrders.NONE)
          .forEach(one -> outline.add(one.uuid()));
    }
    return outline;
  }

  private static List<String> outline(CdsHooksResponse response) {
    List<String> outline = new ArrayList<>();
    for (CdsHooksResponse.Card card : response.cards()) {
      outline.add(card.source().topic().code() + " " + card.uuid());
      card.suggestions().forEach(suggestion -> outline.add(suggestion.uuid()));
    }
    return outline;
  }
}

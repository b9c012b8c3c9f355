package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fertilitycds.conformance.ProfileValidator;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.SupportedTypes;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/**
 * Reads the knowledge, makes the decision service and the validator, decides once about nobody and
 * validates nothing, on a thread beside the one that starts the rest: the two need nothing of each
 * other, and take some seconds each.
 *
 * <p>The trial proves that the knowledge can be evaluated, and loads the classes and definitions
 * that the first patient should not wait for. Each method waits for its part, and fails the start
 * when that part failed.
 */
final class KnowledgeStart {

  private final CompletableFuture<KnowledgePackage> knowledge;
  private final CompletableFuture<DecisionService> decisions;
  private final CompletableFuture<ProfileValidator> validator;
  private final CompletableFuture<Void> trial;

  KnowledgeStart(FhirContext fhir, SiteProperties site, Clock clock) {
    knowledge =
        CompletableFuture.supplyAsync(
            () -> KnowledgePackage.load(fhir), task -> new Thread(task, "knowledge").start());
    decisions =
        knowledge.thenApply(loaded -> new DecisionService(loaded, policy(loaded, site), fhir));
    validator =
        knowledge.thenApply(loaded -> new ProfileValidator(fhir, loaded, SupportedTypes.ALL));
    trial =
        decisions
            .thenAccept(service -> decideAboutNobody(service, site, clock))
            .thenRun(() -> validator().errors(anObservation()));
  }

  private static DecisionPolicy policy(KnowledgePackage knowledge, SiteProperties site) {
    try {
      return new DecisionPolicy(knowledge, site.semenReference(), site.policy());
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(
          String.valueOf(e.getMessage()),
          "Correct the property, or leave it out to keep its default.",
          e);
    }
  }

  private void decideAboutNobody(DecisionService service, SiteProperties site, Clock clock) {
    var nobody = new Patient().setGender(AdministrativeGender.MALE);
    nobody.setId("Patient/nobody");
    PatientRecord record =
        PatientRecord.of(List.of(new RecordEntry(null, nobody)), clock.getZone());
    var request = new DecisionRequest(OffsetDateTime.now(clock), site.guideline());
    new GuidanceRenderer(knowledge()).render(service.decide(record, request));
  }

  private static Observation anObservation() {
    var observation = new Observation();
    observation.getMeta().addProfile(KnowledgePackage.profile("total-testosterone"));
    return observation;
  }

  KnowledgePackage knowledge() {
    return get(knowledge);
  }

  DecisionService decisions() {
    return get(decisions);
  }

  ProfileValidator validator() {
    return get(validator);
  }

  void awaitTrial() {
    get(trial);
  }

  private static <T> T get(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}

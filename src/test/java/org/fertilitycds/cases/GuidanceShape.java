package org.fertilitycds.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestPriority;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What holds for every guidance set, whoever the man is (decision contract, section 1). */
final class GuidanceShape {

  private static final Map<String, String> BLOCKS =
      Map.of(
          "block-serm", "consider-serm",
          "block-aromatase-inhibitor", "consider-aromatase-inhibitor",
          "block-hcg", "consider-hcg");

  private final GuidanceAnswer answer;
  private final List<String> faults = new ArrayList<>();

  private GuidanceShape(GuidanceAnswer answer) {
    this.answer = answer;
  }

  /** Everything that is wrong with the form of an answer, in plain words. */
  static List<String> faults(GuidanceAnswer answer) {
    var shape = new GuidanceShape(answer);
    shape.bundle();
    shape.response();
    shape.group();
    shape.status();
    shape.provenance();
    shape.profiles();
    return shape.faults;
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void profiles() {
    for (var entry : answer.bundle().getEntry()) {
      Resource resource = entry.getResource();
      require(resource.getMeta().hasProfile(), resource.fhirType() + " claims no profile");
      EmittedProfiles.errors(resource).forEach(faults::add);
    }
  }

  private void bundle() {
    Bundle bundle = answer.bundle();
    require(bundle.getType() == Bundle.BundleType.COLLECTION, "the Bundle is not a collection");
    require(
        bundle.hasEntry() && bundle.getEntryFirstRep().getResource() instanceof GuidanceResponse,
        "the first entry is not the GuidanceResponse");
    require(
        bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).distinct().count()
            == bundle.getEntry().size(),
        "two entries share a fullUrl, or have none");
  }

  private void response() {
    GuidanceResponse response = answer.response();
    String module =
        response.hasModuleCanonicalType() ? response.getModuleCanonicalType().getValue() : "";
    require(
        module.matches(
            "https://fertilitycds\\.org/fhir/PlanDefinition/fertility-assessment\\|\\d+\\.\\d+\\.\\d+"),
        "moduleCanonical is " + module);
    require(
        names(response.getResult(), answer.group()),
        "GuidanceResponse.result does not name the RequestGroup");
    boolean required = response.getStatus() == GuidanceResponse.GuidanceResponseStatus.DATAREQUIRED;
    require(
        required == response.hasDataRequirement(),
        "status is "
            + response.getStatus()
            + " with "
            + response.getDataRequirement().size()
            + " dataRequirement");
    response
        .getDataRequirement()
        .forEach(datum -> require(datum.hasType(), "a dataRequirement names no type"));
    evaluationMessage(response);
  }

  private void evaluationMessage(GuidanceResponse response) {
    List<OperationOutcome> outcomes =
        response.getContained().stream()
            .filter(OperationOutcome.class::isInstance)
            .map(OperationOutcome.class::cast)
            .toList();
    require(outcomes.size() <= 1, "more than one contained OperationOutcome");
    require(
        outcomes.size() == response.getEvaluationMessage().size(),
        "evaluationMessage and the contained OperationOutcome do not belong together");
    for (OperationOutcome outcome : outcomes) {
      for (var issue : outcome.getIssue()) {
        String code = GuidanceAnswer.code(issue.getDetails(), "fertility-data-quality");
        require(!code.isEmpty(), "an issue has no fertility-data-quality code");
        require(issue.hasDiagnostics(), "issue " + code + " has no diagnostics");
        require(issue.hasExpression(), "issue " + code + " names no resource");
      }
    }
  }

  private void group() {
    RequestGroup group = answer.group();
    require(
        group.getIntent() == RequestGroup.RequestIntent.PROPOSAL,
        "RequestGroup.intent is not proposal");
    require(
        group.getStatus() == RequestGroup.RequestStatus.ACTIVE,
        "RequestGroup.status is not active");
    Set<String> ids = new HashSet<>();
    for (RequestGroupActionComponent action : group.getAction()) {
      require(ids.add(String.valueOf(action.getId())), "two actions have the id " + action.getId());
      action(action);
    }
    List<String> codes = answer.recommendations();
    BLOCKS.forEach(
        (block, option) ->
            require(
                !codes.containsAll(List.of(block, option)), "both " + block + " and " + option));
    require(
        codes.lastIndexOf("stop-safety") < 1 + codes.stream().filter("stop-safety"::equals).count()
            && (!codes.contains("stop-safety") || codes.indexOf("stop-safety") == 0),
        "stop-safety does not come first");
    require(isMostUrgentFirst(group), "what is less urgent stands before what is more so");
    contained(group);
  }

  /** Beside stop rules, which come first: stat, asap, urgent, routine, as FHIR ranks them. */
  private static boolean isMostUrgentFirst(RequestGroup group) {
    List<RequestPriority> priorities =
        group.getAction().stream()
            .filter(action -> !GuidanceAnswer.recommendation(action).equals("stop-safety"))
            .map(RequestGroupActionComponent::getPriority)
            .toList();
    return priorities.equals(priorities.stream().sorted(Comparator.reverseOrder()).toList());
  }

  private void action(RequestGroupActionComponent action) {
    String name = "action " + action.getId();
    String code = GuidanceAnswer.recommendation(action);
    require(!code.isEmpty(), name + " has no fertility-recommendation code");
    require(action.hasTitle(), name + " has no title");
    require(action.hasDescription(), name + " has no description");
    require(action.hasDocumentation(), name + " has no documentation");
    require(action.hasCondition(), name + " has no condition");
    require(action.hasPriority(), name + " has no priority");
    require(
        !code.equals("stop-safety")
            || action.getPriority() == RequestPriority.URGENT
            || action.getPriority() == RequestPriority.STAT,
        name + " is not urgent");
    action
        .getDocumentation()
        .forEach(
            source ->
                require(
                    source.hasCitation() || source.hasLabel() || source.hasDisplay(),
                    name + ": a source without citation"));
  }

  /** Nothing is ordered: every draft is a proposal without a dose. */
  private void contained(DomainResource group) {
    for (Resource draft : group.getContained()) {
      if (draft instanceof ServiceRequest request) {
        require(
            request.getIntent() == ServiceRequest.ServiceRequestIntent.PROPOSAL,
            "a ServiceRequest is no proposal");
      } else if (draft instanceof MedicationRequest request) {
        require(
            request.getIntent() == MedicationRequest.MedicationRequestIntent.PROPOSAL,
            "a MedicationRequest is no proposal");
        require(
            request.getDosageInstruction().stream().noneMatch(dosage -> dosage.hasDoseAndRate()),
            "a MedicationRequest carries a dose");
      }
    }
  }

  private void status() {
    require(answer.axis().isPresent(), "there is no hpg-axis-status");
    for (Observation status : answer.all(Observation.class)) {
      require(status.hasSubject(), "a status Observation has no subject");
      require(
          status.getStatus() == Observation.ObservationStatus.FINAL,
          "a status Observation is not final");
    }
  }

  private void provenance() {
    List<Resource> others =
        answer.bundle().getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(resource -> resource != answer.provenance())
            .toList();
    for (Resource resource : others) {
      require(
          answer.provenance().getTarget().stream().anyMatch(target -> names(target, resource)),
          "Provenance.target misses " + resource.fhirType());
    }
    require(answer.provenance().hasAgent(), "Provenance names no agent");
  }

  private boolean names(Reference reference, Resource resource) {
    String stated = String.valueOf(reference.getReference());
    for (var entry : answer.bundle().getEntry()) {
      if (entry.getResource() == resource && stated.equals(entry.getFullUrl())) {
        return true;
      }
    }
    var id = new IdType(stated);
    return resource.fhirType().equals(id.getResourceType())
        && String.valueOf(resource.getIdElement().getIdPart()).equals(id.getIdPart());
  }
}

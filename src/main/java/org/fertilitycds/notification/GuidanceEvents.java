package org.fertilitycds.notification;

import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What of one transaction's saves is news about one patient, and for whom.
 *
 * @param created guidance that was created, in the order of saving
 * @param updated guidance that was changed, such as a plan that was revoked
 */
record GuidanceEvents(List<Resource> created, List<Resource> updated) {

  /** What a Subscription may ask for. */
  static final Set<String> TYPES =
      Collections.unmodifiableSet(
          new TreeSet<>(Set.of("Flag", "GuidanceResponse", "Observation", "RequestGroup")));

  /** What an event of the topic can be about. */
  static final List<String> FOCUSES = List.of("GuidanceResponse", "RequestGroup");

  private static final String OBSERVATIONS = KnowledgePackage.codeSystem("fertility-observation");
  private static final Set<String> STATUSES = Set.of("hpg-axis-status", "semen-status");
  private static final Set<RequestStatus> WITHDRAWN =
      Set.of(RequestStatus.REVOKED, RequestStatus.ENTEREDINERROR);

  /** Whom a resource is about, where it is a part of guidance; else null. */
  static @Nullable String patientOf(Resource resource) {
    Reference subject = null;
    if (resource instanceof GuidanceResponse response) {
      subject = response.getSubject();
    } else if (resource instanceof RequestGroup plan) {
      subject = plan.getSubject();
    } else if (resource instanceof Flag flag) {
      subject = flag.getSubject();
    } else if (resource instanceof Observation observation && isStatus(observation)) {
      subject = observation.getSubject();
    }
    return subject != null && "Patient".equals(subject.getReferenceElement().getResourceType())
        ? subject.getReferenceElement().getIdPart()
        : null;
  }

  private static boolean isStatus(Observation observation) {
    return STATUSES.stream().anyMatch(code -> observation.getCode().hasCoding(OBSERVATIONS, code));
  }

  /**
   * The events that a Subscription asked for, in the order in which they are told: what was
   * withdrawn before what is new.
   *
   * @return references of each event, what it is about first
   * @throws RuntimeException where what it asks for cannot be matched
   */
  List<List<String>> askedForBy(GuidanceSubscription subscription, SearchParamMatcher matcher) {
    if (subscription.byTopic()) {
      List<Resource> event = event();
      boolean asked =
          !event.isEmpty()
              && subscription.queries().stream().allMatch(filter -> isMet(filter, event, matcher));
      return asked ? List.of(references(event)) : List.of();
    }
    String query = subscription.queries().get(0);
    return all().stream()
        .filter(resource -> matches(query, resource, matcher))
        .map(resource -> references(List.of(resource)))
        .toList();
  }

  private List<Resource> all() {
    List<Resource> all = new ArrayList<>(updated);
    all.addAll(created);
    return all;
  }

  /** Whether a filter of the topic fits an event, whose focus comes first. */
  private static boolean isMet(String filter, List<Resource> event, SearchParamMatcher matcher) {
    if (filter.startsWith("?")) {
      Resource focus = event.get(0);
      return matches(focus.fhirType() + filter, focus, matcher);
    }
    return event.stream().anyMatch(one -> matches(filter, one, matcher));
  }

  private static boolean matches(String query, Resource resource, SearchParamMatcher matcher) {
    if (query.isEmpty()) {
      throw new IllegalArgumentException("A filter says nothing");
    } else if (!query.startsWith(resource.fhirType() + "?")) {
      return false;
    }
    InMemoryMatchResult result = matcher.match(query, resource, null);
    if (!result.supported()) {
      throw new IllegalArgumentException("A search that is not matched in memory");
    }
    return result.matched();
  }

  /**
   * The one event of the topic: a new guidance with all that belongs to it, or else a plan that was
   * withdrawn without another in its place.
   */
  private List<Resource> event() {
    Resource focus =
        created.stream()
            .filter(GuidanceResponse.class::isInstance)
            .findFirst()
            .or(() -> updated.stream().filter(GuidanceEvents::isWithdrawn).findFirst())
            .orElse(null);
    if (focus == null) {
      return List.of();
    }
    List<Resource> event = new ArrayList<>(List.of(focus));
    created.stream().filter(resource -> resource != focus).forEach(event::add);
    updated.stream().filter(resource -> resource != focus).forEach(event::add);
    return event;
  }

  private static boolean isWithdrawn(Resource resource) {
    return resource instanceof RequestGroup plan && WITHDRAWN.contains(plan.getStatus());
  }

  /** Ids of the requests that saved the facts, as the Provenance names them. */
  List<String> requests() {
    return created.stream()
        .filter(Provenance.class::isInstance)
        .flatMap(provenance -> ((Provenance) provenance).getEntity().stream())
        .map(entity -> entity.getWhat().getIdentifier())
        .filter(identifier -> KnowledgePackage.REQUEST_ID.equals(identifier.getSystem()))
        .map(Identifier::getValue)
        .distinct()
        .toList();
  }

  /** Whether the Provenance is that of the guidance here. */
  boolean isExplainedBy(Provenance provenance) {
    return provenance.getTarget().stream()
        .map(target -> target.getReferenceElement().getIdPart())
        .anyMatch(
            id -> created.stream().anyMatch(made -> made.getIdElement().getIdPart().equals(id)));
  }

  private static List<String> references(List<Resource> resources) {
    return resources.stream()
        .map(
            resource ->
                "%s/%s/_history/%s"
                    .formatted(
                        resource.fhirType(),
                        resource.getIdElement().getIdPart(),
                        resource.getIdElement().getVersionIdPart()))
        .toList();
  }
}

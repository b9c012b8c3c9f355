package org.fertilitycds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a clinician must see first comes first, over every action of every protocol. FHIR ranks
 * routine, urgent, asap, stat, which the words do not suggest.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-request-priority.html">request-priority</a>
 */
final class PrioritiesTest {

  private static final List<PlanDefinitionActionComponent> ACTIONS =
      KnowledgePackage.load(FhirContext.forR4Cached()).actions();

  /** What speaks against a drug that is about to be ordered. */
  private static final Set<String> CONTRAINDICATED =
      Set.of(
          "review-testosterone-while-children-wanted",
          "review-testosterone-contraindicated",
          "review-serm-contraindicated",
          "review-serm-prolactin-open",
          "review-aromatase-inhibitor-contraindicated",
          "review-gnrh-agonist",
          "review-hcg-contraindicated");

  /** What cannot wait although it stops nothing. */
  private static final Set<String> TODAY = Set.of("refer-endocrinology-urgent");

  @Test
  void stop_rules_come_first_and_are_urgent_or_for_at_once() {
    long stopRules = ACTIONS.stream().filter(action -> code(action).equals("stop-safety")).count();
    assertThat(stopRules).isPositive();
    assertThat(ACTIONS.subList(0, (int) stopRules))
        .allSatisfy(action -> assertThat(code(action)).isEqualTo("stop-safety"))
        .allSatisfy(
            action ->
                assertThat(action.getPriority())
                    .isIn(RequestPriority.URGENT, RequestPriority.STAT));
  }

  @Test
  void every_contraindication_is_there() {
    assertThat(ACTIONS.stream().map(PlanDefinitionActionComponent::getId))
        .containsAll(CONTRAINDICATED)
        .containsAll(TODAY);
  }

  static Stream<PlanDefinitionActionComponent> lesser() {
    return ACTIONS.stream()
        .filter(action -> !code(action).equals("stop-safety"))
        .filter(action -> !CONTRAINDICATED.contains(action.getId()))
        .filter(action -> !TODAY.contains(action.getId()));
  }

  @ParameterizedTest
  @MethodSource("lesser")
  void what_is_contraindicated_outranks_every_remark(PlanDefinitionActionComponent remark) {
    assertThat(ACTIONS)
        .filteredOn(
            action -> CONTRAINDICATED.contains(action.getId()) || TODAY.contains(action.getId()))
        .allSatisfy(
            action ->
                assertThat(action.getPriority())
                    .as(action.getId() + " against " + remark.getId())
                    .isGreaterThan(remark.getPriority()))
        .allSatisfy(
            action -> assertThat(ACTIONS.indexOf(action)).isLessThan(ACTIONS.indexOf(remark)));
  }

  @Test
  void stopping_testosterone_comes_before_everything_that_is_not_for_today() {
    assertThat(lesser().findFirst())
        .hasValueSatisfying(
            action -> assertThat(action.getId()).isEqualTo("stop-exogenous-testosterone"));
  }

  @Test
  void the_urgent_referral_outranks_the_other_one() {
    assertThat(priority("refer-endocrinology-urgent"))
        .isGreaterThan(priority("refer-endocrinology"));
  }

  /** A client may read the activity alone. What follows a stop, a semen analysis, may wait. */
  @Test
  void an_activity_is_as_urgent_as_the_one_action_that_proposes_it() {
    KnowledgePackage knowledge = KnowledgePackage.load(FhirContext.forR4Cached());
    for (PlanDefinitionActionComponent action : ACTIONS) {
      if (code(action).startsWith("stop-")
          || !action.hasDefinitionCanonicalType()
          || !proposedOnce(action)) {
        continue;
      }
      ActivityDefinition activity =
          knowledge.find(action.getDefinitionCanonicalType().getValue(), ActivityDefinition.class);
      if (activity.hasPriority()) {
        assertThat(activity.getPriority().toCode())
            .as(action.getId() + " proposes " + activity.getId())
            .isEqualTo(action.getPriority().toCode());
      }
    }
  }

  private static boolean proposedOnce(PlanDefinitionActionComponent action) {
    String activity = action.getDefinitionCanonicalType().getValue();
    return ACTIONS.stream()
            .filter(PlanDefinitionActionComponent::hasDefinitionCanonicalType)
            .filter(other -> other.getDefinitionCanonicalType().getValue().equals(activity))
            .count()
        == 1;
  }

  private static RequestPriority priority(String id) {
    return ACTIONS.stream()
        .filter(action -> action.getId().equals(id))
        .findFirst()
        .orElseThrow()
        .getPriority();
  }

  private static String code(PlanDefinitionActionComponent action) {
    return action.getCodeFirstRep().getCodingFirstRep().getCode();
  }
}

package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.api.Test;

/** Whoever says that two Patients are one man, or are not any more: results count for one man. */
abstract class JoinedRecords extends TriggerServer {

  @Test
  void a_patient_who_was_deleted_can_be_saved_again() {
    storePatient("deleted-once");
    String path = "/fhir/Patient/deleted-once";
    String patient = get(path).body();
    assertThat(send("DELETE", path, "", BodyPublishers.noBody()).statusCode()).isEqualTo(200);

    var again = put(path, patient);

    assertThat(again.statusCode()).as(again.body()).isLessThan(300);
  }

  @Test
  void a_man_who_was_joined_by_mistake_takes_his_results_with_him() {
    join("parted", "parted-from");
    save("parted", valueQuantity("240"));
    awaitAll("parted", "parted-from");
    assertThat(facts("parted-from")).anyMatch(fact -> fact.contains("240"));

    putPatient("parted", "");
    awaitAll("parted", "parted-from");

    assertThat(facts("parted-from")).noneMatch(fact -> fact.contains("240"));
    assertThat(facts("parted")).anyMatch(fact -> fact.contains("240"));
  }

  @Test
  void a_man_who_was_joined_with_the_wrong_one_takes_his_results_to_the_right_one() {
    join("moves", "wrong-one");
    storePatient("right-one");
    save("moves", valueQuantity("240"));
    awaitAll("moves", "wrong-one");

    putPatient("moves", link("replaced-by", "right-one"));
    awaitAll("moves", "wrong-one", "right-one");

    assertThat(facts("wrong-one")).noneMatch(fact -> fact.contains("240"));
    assertThat(facts("right-one")).anyMatch(fact -> fact.contains("240"));
  }

  @Test
  void a_man_who_is_deleted_with_his_results_leaves_none_to_the_one_who_replaced_him() {
    join("deleted-man", "outlives");
    Observation result = saved("deleted-man", "240");
    awaitAll("deleted-man", "outlives");
    assertThat(facts("outlives")).anyMatch(fact -> fact.contains("240"));

    String transaction =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
          {"request": {"method": "DELETE", "url": "Observation/%s"}},
          {"request": {"method": "DELETE", "url": "Patient/deleted-man"}}]}
        """
            .formatted(result.getIdElement().getIdPart());
    assertThat(post("/fhir", transaction).statusCode()).isEqualTo(200);
    awaitAll("deleted-man", "outlives");

    assertThat(facts("outlives")).noneMatch(fact -> fact.contains("240"));
  }

  @Test
  void the_one_who_stays_may_alone_say_whom_he_replaces_and_take_it_back() {
    storePatient("gives");
    storePatient("takes");
    save("gives", valueQuantity("240"));
    awaitEvaluated("gives");

    putPatient("takes", link("replaces", "gives"));
    awaitAll("gives", "takes");

    assertThat(activePlans("gives")).isEmpty();
    assertThat(facts("takes")).anyMatch(fact -> fact.contains("240"));

    putPatient("takes", "");
    awaitAll("gives", "takes");

    assertThat(facts("takes")).noneMatch(fact -> fact.contains("240"));
    assertThat(facts("gives")).anyMatch(fact -> fact.contains("240"));
  }

  @Test
  void results_reach_the_one_who_alone_says_that_he_replaces_their_patient() {
    storePatient("said-of");
    storePatient("says");
    putPatient("says", link("replaces", "said-of"));
    Observation result = saved("said-of", "240");
    awaitAll("said-of", "says");
    assertThat(activePlans("said-of")).isEmpty();
    assertThat(facts("says")).anyMatch(fact -> fact.contains("240"));

    result.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
    String path = "/fhir/Observation/" + result.getIdElement().getIdPart();
    assertThat(put(path, json(result)).statusCode()).isEqualTo(200);
    awaitAll("said-of", "says");

    assertThat(facts("says")).noneMatch(fact -> fact.contains("240"));
  }

  /** Each link is said by another side. */
  @Test
  void results_of_a_man_count_for_the_last_of_those_who_replace_each_other() {
    storePatient("first-of-three");
    storePatient("second-of-three");
    storePatient("third-of-three");
    putPatient("second-of-three", link("replaces", "first-of-three"));
    putPatient("third-of-three", link("replaces", "second-of-three"));

    save("first-of-three", valueQuantity("240"));
    awaitAll("first-of-three", "third-of-three", "second-of-three", "third-of-three");

    assertThat(facts("third-of-three")).anyMatch(fact -> fact.contains("240"));
    assertThat(activePlans("second-of-three")).isEmpty();
    assertThat(activePlans("first-of-three")).isEmpty();
  }

  @Test
  void a_man_whom_two_say_they_replace_stands_for_himself_until_he_says_by_whom() {
    storePatient("claimed");
    storePatient("claims-first");
    storePatient("claims-later");
    save("claimed", valueQuantity("240"));
    putPatient("claims-first", link("replaces", "claimed"));
    awaitAll("claimed", "claims-first");
    assertThat(facts("claims-first")).anyMatch(fact -> fact.contains("240"));

    putPatient("claims-later", link("replaces", "claimed"));
    awaitAll("claimed", "claims-first", "claims-later");

    assertThat(facts("claimed")).anyMatch(fact -> fact.contains("240"));
    assertThat(facts("claims-first")).noneMatch(fact -> fact.contains("240"));
    assertThat(facts("claims-later")).noneMatch(fact -> fact.contains("240"));

    putPatient("claimed", link("replaced-by", "claims-later"));
    awaitAll("claimed", "claims-first", "claims-later");

    assertThat(activePlans("claimed")).isEmpty();
    assertThat(facts("claims-first")).noneMatch(fact -> fact.contains("240"));
    assertThat(facts("claims-later")).anyMatch(fact -> fact.contains("240"));
  }

  private void join(String replaced, String survivor) {
    storePatient(survivor);
    storePatient(replaced);
    putPatient(replaced, link("replaced-by", survivor));
  }

  private Observation saved(String patientId, String value) {
    return parse(
        Observation.class,
        post("/fhir/Observation", testosterone(patientId, valueQuantity(value))));
  }

  /** In an order in which each may order the evaluation of the next. */
  private void awaitAll(String... patients) {
    List.of(patients).forEach(this::awaitEvaluated);
  }

  private static String link(String type, String other) {
    return ", \"link\": [{\"type\": \"%s\", \"other\": {\"reference\": \"Patient/%s\"}}]"
        .formatted(type, other);
  }

  private void putPatient(String id, String more) {
    String patient =
        """
        {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14"%s}
        """;
    assertThat(put("/fhir/Patient/" + id, patient.formatted(id, more)).statusCode()).isEqualTo(200);
  }

  private List<RequestGroup> activePlans(String patientId) {
    return search(RequestGroup.class, "subject=Patient/" + patientId + "&status=active");
  }

  /** What the plan in force rests on, in words. */
  private List<String> facts(String patientId) {
    Provenance provenance =
        search(
                Provenance.class,
                "target=RequestGroup/" + active(patientId).getIdElement().getIdPart())
            .get(0);
    return provenance.getEntity().stream()
        .map(entity -> String.valueOf(entity.getWhat().getDisplay()))
        .toList();
  }
}

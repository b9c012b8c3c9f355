package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fertilitycds.server.OnH2;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.api.Test;

/** A stop rule that holds is seen on the patient, once, and no longer than it holds. */
@OnH2
final class SafetyFlagsTest extends ServerTest {

  private static final String PATIENT = "flagged";

  private List<Flag> flags(String query) {
    return search(Flag.class, "patient=Patient/" + PATIENT + query);
  }

  private static List<String> details(Flag flag) {
    return flag.getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/flag-detail").stream()
        .map(detail -> ((Reference) detail.getValue()).getReference())
        .toList();
  }

  private void save(Condition problem) {
    assertThat(put("/fhir/Condition/" + problem.getIdPart(), json(problem)).statusCode())
        .isEqualTo(200);
    awaitEvaluated(PATIENT);
  }

  @Test
  void a_stop_rule_is_flagged_once_and_only_while_it_holds() {
    store("s28", PATIENT);

    List<Flag> first = flags("&status=active");
    assertThat(first).hasSize(1);
    Flag flag = first.get(0);
    assertThat(flag.getIdentifierFirstRep().getValue()).isEqualTo("stop-serm-for-visual-symptoms");
    assertThat(flag.getPeriod().hasEnd()).isFalse();
    Condition problem = search(Condition.class, "code=246656009&patient=Patient/" + PATIENT).get(0);
    assertThat(details(flag))
        .contains(plan(), "Condition/" + problem.getIdPart() + "/_history/1")
        .anyMatch(fact -> fact.startsWith("Medication"));

    // It holds still, by a newer state of the problem.
    problem.addNote().setText("Seen again");
    save(problem);

    List<Flag> second = flags("");
    assertThat(second).hasSize(1);
    assertThat(second.get(0).getIdPart()).isEqualTo(flag.getIdPart());
    assertThat(second.get(0).getStatus()).isEqualTo(Flag.FlagStatus.ACTIVE);
    assertThat(second.get(0).getPeriod().getStart()).isEqualTo(flag.getPeriod().getStart());
    assertThat(details(second.get(0)))
        .contains(plan(), "Condition/" + problem.getIdPart() + "/_history/2");

    // It holds no longer.
    problem.getClinicalStatus().getCodingFirstRep().setCode("resolved").setDisplay(null);
    save(problem);

    List<Flag> third = flags("");
    assertThat(third).hasSize(1);
    assertThat(third.get(0).getIdPart()).isEqualTo(flag.getIdPart());
    assertThat(third.get(0).getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
    assertThat(third.get(0).getPeriod().hasEnd()).isTrue();
    assertThat(flags("&status=active")).isEmpty();

    // And again: another flag, for another time.
    problem.getClinicalStatus().getCodingFirstRep().setCode("active");
    save(problem);

    assertThat(flags("&status=active")).hasSize(1);
    assertThat(flags("")).hasSize(2);
  }

  /** It stood for as long as nothing else of him changed. */
  @Test
  void a_flag_that_a_client_writes_back_does_not_stay_in_force() {
    store("s28", "flagged-again");
    Flag flag = search(Flag.class, "patient=Patient/flagged-again").get(0);
    Flag copy = flag.copy();
    copy.setId((String) null);
    assertThat(post("/fhir/Flag", json(copy)).statusCode()).isEqualTo(201);
    awaitEvaluated("flagged-again");
    assertThat(search(Flag.class, "patient=Patient/flagged-again&status=active")).hasSize(1);

    Condition problem =
        search(Condition.class, "code=246656009&patient=Patient/flagged-again").get(0);
    problem.getClinicalStatus().getCodingFirstRep().setCode("resolved").setDisplay(null);
    assertThat(put("/fhir/Condition/" + problem.getIdPart(), json(problem)).statusCode())
        .isEqualTo(200);
    awaitEvaluated("flagged-again");
    assertThat(search(Flag.class, "patient=Patient/flagged-again&status=active")).isEmpty();
    assertThat(put("/fhir/Flag/" + flag.getIdPart(), json(flag)).statusCode()).isEqualTo(200);
    awaitEvaluated("flagged-again");

    assertThat(search(Flag.class, "patient=Patient/flagged-again&status=active")).isEmpty();
  }

  @Test
  void the_flags_of_a_man_whose_record_was_joined_to_another_are_switched_off() {
    store("s28", "flagged-twice");
    storePatient("flagged-joined");
    Patient patient = parse(Patient.class, get("/fhir/Patient/flagged-twice"));
    patient
        .addLink()
        .setType(Patient.LinkType.REPLACEDBY)
        .setOther(new Reference("Patient/flagged-joined"));

    assertThat(put("/fhir/Patient/flagged-twice", json(patient)).statusCode()).isEqualTo(200);
    awaitEvaluated("flagged-twice");
    awaitEvaluated("flagged-joined");

    assertThat(search(Flag.class, "patient=Patient/flagged-twice&status=active")).isEmpty();
    assertThat(search(Flag.class, "patient=Patient/flagged-joined&status=active")).hasSize(1);
  }

  /** Somebody had ended his plan by hand before. */
  @Test
  void the_flags_of_a_joined_man_without_a_plan_are_switched_off_too() {
    store("s28", "flagged-alone");
    storePatient("flagged-instead");
    RequestGroup plan =
        search(RequestGroup.class, "patient=Patient/flagged-alone&status=active").get(0);
    plan.setStatus(RequestGroup.RequestStatus.COMPLETED);
    assertThat(put("/fhir/RequestGroup/" + plan.getIdPart(), json(plan)).statusCode())
        .isEqualTo(200);
    Patient patient = parse(Patient.class, get("/fhir/Patient/flagged-alone"));
    patient
        .addLink()
        .setType(Patient.LinkType.REPLACEDBY)
        .setOther(new Reference("Patient/flagged-instead"));

    assertThat(put("/fhir/Patient/flagged-alone", json(patient)).statusCode()).isEqualTo(200);
    awaitEvaluated("flagged-alone");

    assertThat(search(Flag.class, "patient=Patient/flagged-alone&status=active")).isEmpty();
    assertThat(search(RequestGroup.class, "patient=Patient/flagged-alone&status=completed"))
        .hasSize(1);
    awaitEvaluated("flagged-instead");
  }

  private String plan() {
    return "RequestGroup/"
        + search(RequestGroup.class, "patient=Patient/" + PATIENT + "&status=active")
            .get(0)
            .getIdPart();
  }
}

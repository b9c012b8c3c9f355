package org.fertilitycds.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** Writes a semen analysis of a case: a panel with its parameters, or all of it in one. */
final class CaseSemen {

  /** Which parameter a method is about. */
  private static final Map<String, String> METHODS =
      Map.of("concentration", "centrifuged", "normal forms", "strict-morphology");

  private CaseSemen() {}

  static void write(String name, Section section, CaseRecord record) {
    var panel = new Observation();
    panel.setStatus(
        Observation.ObservationStatus.fromCode(String.valueOf(section.text("panel", "final"))));
    panel.setCode(CaseRecord.concept(new Coding(CaseVocabulary.LOINC, "54231-6", null)));
    panel.setSubject(record.subject());
    panel.setEffective(CaseRecord.time(section.required("at")));
    List<String> methods = methods(section);
    CaseRecord.beyond(section, panel);
    boolean inParts = "yes".equals(section.text("in parts"));
    if (inParts && methods.contains("centrifuged")) {
      panel.setMethod(CaseRecord.concept(CaseVocabulary.method("centrifuged")));
    }
    for (String test :
        List.of(
            "volume",
            "concentration",
            "total motility",
            "progressive motility",
            "normal forms",
            "vitality",
            "leukocytes",
            "round cells",
            "pH",
            "abstinence")) {
      if (section.text(test) == null) {
        continue;
      }
      if (inParts) {
        panel
            .addComponent()
            .setCode(CaseRecord.concept(CaseVocabulary.test(test, null)))
            .setValue(CaseRecord.value(section, test));
      } else {
        panel.addHasMember(parameter(name, test, section, panel, methods, record));
      }
    }
    if (section.text("fresh") != null) {
      panel.addHasMember(fresh(name, section, panel, record));
    }
    section.close();
    record.add(name, panel);
  }

  private static List<String> methods(Section section) {
    List<String> methods =
        section.list("method").stream().filter(name -> !name.equals(Section.NOTHING)).toList();
    if (!METHODS.values().containsAll(methods)) {
      throw section.fault("method", "must be centrifuged or strict-morphology");
    }
    return methods;
  }

  private static Reference parameter(
      String name,
      String test,
      Section section,
      Observation panel,
      List<String> methods,
      CaseRecord record) {
    var parameter = new Observation().setStatus(Observation.ObservationStatus.FINAL);
    parameter.setCode(CaseRecord.concept(CaseVocabulary.test(test, null)));
    parameter.setSubject(record.subject());
    String later = test.endsWith("motility") ? section.text("motility at") : null;
    parameter.setEffective(later == null ? panel.getEffective().copy() : CaseRecord.time(later));
    parameter.setValue(CaseRecord.value(section, test));
    String method = METHODS.get(test);
    if (method != null && methods.contains(method)) {
      parameter.setMethod(CaseRecord.concept(CaseVocabulary.method(method)));
    }
    return new Reference(
        "Observation/"
            + record.add(name + "-" + test.replace(' ', '-').toLowerCase(Locale.ROOT), parameter));
  }

  /** What was counted in the fresh preparation, beside what the pellet held. */
  private static Reference fresh(
      String name, Section section, Observation panel, CaseRecord record) {
    var parameter = new Observation().setStatus(Observation.ObservationStatus.FINAL);
    parameter.setCode(CaseRecord.concept(CaseVocabulary.test("concentration", null)));
    parameter.setSubject(record.subject());
    parameter.setEffective(panel.getEffective().copy());
    parameter.setValue(CaseRecord.value(section, "fresh"));
    return new Reference("Observation/" + record.add(name + "-fresh", parameter));
  }
}

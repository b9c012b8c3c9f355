package org.fertilitycds.hl7v2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.conformance.ProfileValidator;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * OBX as Observation, by the segment map {@code OBX[Observation]} of HL7's v2-to-FHIR guide. What
 * the knowledge reads as a number must be one, in a unit in which it is read, and fit its published
 * profile.
 */
final class ObservationMapper {

  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  /** Of HL7 table 0078, with the same code in v3 (concept map of the guide). */
  private static final Set<String> INTERPRETATIONS =
      Set.of(
          "<", ">", "A", "AA", "B", "CAR", "D", "DET", "E", "EX", "EXP", "H", "HH", "HU", "I", "IE",
          "IND", "L", "LL", "LU", "MS", "N", "NCL", "ND", "NEG", "NR", "NS", "POS", "R", "RR", "S",
          "SDD", "TOX", "U", "UNE", "VS", "W", "WR");

  /** Nothing of such a line counts but which result it means. */
  private static final Set<ObservationStatus> TAKEN_BACK =
      Set.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR);

  private static final Set<ObservationStatus> WITHOUT_VALUE =
      Set.of(
          ObservationStatus.REGISTERED,
          ObservationStatus.CANCELLED,
          ObservationStatus.ENTEREDINERROR);

  private static final Pattern ACTIVITY = Pattern.compile("([mu]?)U(/m?L)");

  private final Fields fields;
  private final ValueReader values;
  private final Knowledge knowledge;
  private final CollectionTime times;

  ObservationMapper(Fields fields, ValueReader values, Knowledge knowledge, CollectionTime times) {
    this.fields = fields;
    this.values = values;
    this.knowledge = knowledge;
    this.times = times;
  }

  /** What is known of codes and profiles. */
  record Knowledge(CodeMaps maps, Analytes analytes, ProfileValidator validator) {}

  /**
   * Maps a result.
   *
   * @param obr its order, and with it the time of collection where the result has none of its own
   * @param spm its specimen, likewise
   * @throws ReviewException when it cannot be stored for certain
   */
  Observation map(
      Er7Segment obx, ObservationStatus status, Er7Segment obr, @Nullable Er7Segment spm)
      throws ReviewException {
    var observation = new Observation();
    observation.setStatus(status);
    observation.addCategory().addCoding().setSystem(CATEGORY).setCode("laboratory");
    observation.setCode(fields.concept(obx, 3, 0));
    String analyte = addKnownCode(observation, obx);
    CodeableConcept method = fields.concept(obx, 17, 0);
    if (!method.isEmpty()) {
      observation.setMethod(method);
    }
    addPerformer(observation, obx);
    Identifier instance = fields.entity(obx, 21, "");
    if (instance.hasValue()) {
      observation.addIdentifier(instance);
    }
    if (TAKEN_BACK.contains(status)) {
      addWhyTakenBack(observation, obx);
      addWhatWasWrong(observation, obx, analyte);
      setEffectiveIfReadable(observation, obx, obr, spm);
    } else {
      times.set(observation, !WITHOUT_VALUE.contains(observation.getStatus()), obx, obr, spm);
      addMeasured(observation, obx, analyte);
    }
    return observation;
  }

  /** What OBX-5 says in words, and that a test was never asked for. */
  private void addWhyTakenBack(Observation observation, Er7Segment obx) {
    String words = values.words(obx);
    if (!words.isEmpty()) {
      observation.addNote(new Annotation().setText(words));
    }
    if (obx.text(11).equals("N")) {
      observation.getDataAbsentReason().addCoding().setSystem(ABSENT).setCode("not-asked");
    }
  }

  /** A result that is withdrawn before it arrives keeps what it was, where that can be read. */
  private void addWhatWasWrong(Observation observation, Er7Segment obx, String analyte) {
    if (observation.getStatus() == ObservationStatus.ENTEREDINERROR) {
      try {
        values.read(obx, !analyte.isEmpty()).ifPresent(observation::setValue);
      } catch (ReviewException e) {
        // It counts for nothing, whatever it was.
      }
    }
  }

  private void setEffectiveIfReadable(
      Observation observation, Er7Segment obx, Er7Segment obr, @Nullable Er7Segment spm) {
    try {
      times.set(observation, !WITHOUT_VALUE.contains(observation.getStatus()), obx, obr, spm);
    } catch (ReviewException e) {
      // Whenever it was collected, it does not count.
    }
  }

  private void addMeasured(Observation observation, Er7Segment obx, String analyte)
      throws ReviewException {
    Optional<Type> value = values.read(obx, !analyte.isEmpty());
    value.ifPresent(observation::setValue);
    requireValue(observation, obx);
    requireUnit(observation, obx, analyte);
    ObservationReferenceRangeComponent range = ReferenceRange.of(obx, observation.getValue());
    if (range != null) {
      observation.addReferenceRange(range);
    }
    addFlags(observation, obx);
    requireFit(observation, obx, analyte);
  }

  static void addNotes(Observation observation, List<Er7Segment> notes) {
    String text = OrderMapper.text(notes);
    if (!text.isEmpty()) {
      observation.addNote(new Annotation().setText(text));
    }
  }

  /** Puts what the knowledge reads beside the laboratory's code; the analyte, or nothing. */
  private String addKnownCode(Observation observation, Er7Segment obx) throws ReviewException {
    CodeableConcept code = observation.getCode();
    boolean known = false;
    for (Coding coding : List.copyOf(code.getCoding())) {
      if (Fields.LOINC.equals(coding.getSystem())) {
        known |= isLoinc(coding.getCode());
        continue;
      }
      Optional<Coding> mapped = knowledge.maps().code(coding.getSystem(), coding.getCode());
      if (mapped.isPresent()) {
        code.getCoding().add(0, mapped.get().copy());
        known = true;
      }
      known |= KnowledgePackage.codeSystem("fertility-observation").equals(coding.getSystem());
    }
    if (!known) {
      Coding first = code.getCodingFirstRep();
      throw new ReviewException(
          ReviewReason.UNKNOWN_CODE,
          obx.place(3),
          "\"%s\" of %s".formatted(first.getCode(), first.getSystem()));
    }
    String analyte =
        code.getCoding().stream()
            .map(coding -> knowledge.analytes().of(coding.getSystem(), coding.getCode()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    if (!analyte.isEmpty()) {
      requireOneTest(code, obx);
    }
    return analyte;
  }

  /** Read by one of its codes, a result that has another test's beside it could be the other's. */
  private void requireOneTest(CodeableConcept code, Er7Segment obx) throws ReviewException {
    List<String> tests =
        code.getCoding().stream()
            .map(coding -> knowledge.analytes().testOf(coding.getSystem(), coding.getCode()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (tests.size() > 1) {
      throw new ReviewException(
          ReviewReason.CONTRADICTION,
          obx.place(3),
          "The codes mean different tests: " + String.join(", ", tests));
    }
  }

  /** Form and check digit; which codes there are is not known here. */
  static boolean isLoinc(String code) {
    if (!code.matches("\\d{1,7}-\\d")) {
      return false;
    }
    String identifier = code.substring(0, code.length() - 2);
    int sum = 0;
    for (int place = 0; place < identifier.length(); place++) {
      int digit = identifier.charAt(identifier.length() - 1 - place) - '0';
      sum += place % 2 == 0 ? 2 * digit - digit / 5 * 9 : digit;
    }
    return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
  }

  /** When a result was collected, in FHIR's form; empty where that is not said for certain. */
  String collected(Er7Segment obx, Er7Segment obr, @Nullable Er7Segment spm) {
    // Of one without a value none is asked for.
    var observation = new Observation().setStatus(ObservationStatus.ENTEREDINERROR);
    try {
      times.set(observation, !WITHOUT_VALUE.contains(observation.getStatus()), obx, obr, spm);
    } catch (ReviewException e) {
      return "";
    }
    return Succession.collected(observation);
  }

  private static void requireValue(Observation observation, Er7Segment obx) throws ReviewException {
    if (!observation.hasValue() && !WITHOUT_VALUE.contains(observation.getStatus())) {
      throw new ReviewException(ReviewReason.VALUE_MISSING, obx.place(5), "OBX-5 is empty");
    }
  }

  private void requireUnit(Observation observation, Er7Segment obx, String analyte)
      throws ReviewException {
    if (analyte.isEmpty() || !(observation.getValue() instanceof Quantity quantity)) {
      return;
    }
    if (!quantity.hasCode() && knowledge.analytes().isPh(analyte)) {
      quantity.setUnit("pH").setSystem(Fields.UCUM).setCode(Analytes.PH);
    }
    if (!quantity.hasCode()) {
      throw new ReviewException(ReviewReason.UNIT_MISSING, obx.place(6), "OBX-6 is empty");
    }
    if (!knowledge.analytes().isReadIn(analyte, quantity.getCode())) {
      inInternationalUnits(quantity.getCode())
          .filter(unit -> knowledge.analytes().isReadIn(analyte, unit))
          .ifPresent(quantity::setCode);
    }
    if (!knowledge.analytes().isReadIn(analyte, quantity.getCode())) {
      throw new ReviewException(
          ReviewReason.UNIT_NOT_CONVERTIBLE,
          obx.place(6),
          "\"%s\" for %s: see ValueSet/units-%s".formatted(quantity.getCode(), analyte, analyte));
    }
  }

  /**
   * What a unit of activity means of a test that is read in international units: LOINC calls such a
   * test one of arbitrary concentration (ACnc), which has no units of an enzyme's activity.
   */
  private static Optional<String> inInternationalUnits(String unit) {
    Matcher activity = ACTIVITY.matcher(unit);
    return activity.matches()
        ? Optional.of(activity.group(1) + "[IU]" + activity.group(2))
        : Optional.empty();
  }

  private static void addFlags(Observation observation, Er7Segment obx) {
    for (String flag : obx.repetitions(8)) {
      if (INTERPRETATIONS.contains(flag)) {
        observation.addInterpretation().addCoding().setSystem(INTERPRETATION).setCode(flag);
      } else if (!flag.isEmpty()) {
        observation.addInterpretation().setText(flag);
      }
    }
  }

  private static void addPerformer(Observation observation, Er7Segment obx) {
    String name = obx.text(23);
    if (name.isEmpty()) {
      name = obx.text(15, 2).isEmpty() ? obx.text(15) : obx.text(15, 2);
    }
    if (!name.isEmpty()) {
      observation.addPerformer(new Reference().setDisplay(name));
    }
  }

  /** By the profile of the analyte, which says what no sample can have. */
  private void requireFit(Observation observation, Er7Segment obx, String analyte)
      throws ReviewException {
    if (analyte.isEmpty()) {
      return;
    }
    Observation claiming = observation.copy();
    claiming.getMeta().addProfile(KnowledgePackage.profile(analyte));
    claiming.setSubject(new Reference("Patient/of-the-message"));
    // The validator finds no member of a value set beside a code of a system that it does not know.
    claiming
        .getCode()
        .getCoding()
        .removeIf(
            coding -> knowledge.analytes().of(coding.getSystem(), coding.getCode()).isEmpty());
    var errors = knowledge.validator().errors(claiming);
    if (!errors.isEmpty()) {
      throw new ReviewException(
          ReviewReason.IMPOSSIBLE_VALUE, obx.place(5), errors.get(0).getMessage());
    }
  }
}

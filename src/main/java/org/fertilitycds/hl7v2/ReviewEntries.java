package org.fertilitycds.hl7v2;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * The review queue: one Task for each message of which something is not stored, with the message as
 * a Binary and each problem with its place. It is on hold until a replay leaves no problem; then it
 * is completed, and stays.
 */
final class ReviewEntries {

  /** Code of the Task, and of what its inputs and outputs are. */
  static final String SYSTEM = KnowledgePackage.codeSystem("hl7v2-review");

  static final String CODE = "review-result-message";

  static final String MEDIA_TYPE = "application/hl7-v2";

  private static final String MESSAGE = "message";
  private static final String CORRECTED = "corrected-message";
  private static final String CONTROL_ID =
      KnowledgePackage.CANONICAL + "/NamingSystem/hl7v2-control-id";

  private static final String SENDER = KnowledgePackage.CANONICAL + "/NamingSystem/hl7v2-sender";

  private final StoredResources resources;
  private final Clock clock;

  ReviewEntries(StoredResources resources, Clock clock) {
    this.resources = resources;
    this.clock = clock;
  }

  private Optional<Task> find(String messageId) {
    return resources.find(Task.class, taskId(messageId));
  }

  /** The message as it was corrected last; null where nobody has. */
  byte @Nullable [] latest(String messageId) {
    return find(messageId)
        .flatMap(ReviewEntries::lastCorrection)
        .flatMap(id -> resources.find(Binary.class, id))
        .map(Binary::getData)
        .orElse(null);
  }

  private static Optional<String> lastCorrection(Task task) {
    return task.getInput().stream()
        .filter(input -> is(input.getType(), CORRECTED))
        .map(input -> new IdType(((Reference) input.getValue()).getReference()).getIdPart())
        .reduce((earlier, later) -> later);
  }

  static String taskId(String messageId) {
    return "hl7v2-" + messageId;
  }

  /** The message that a review entry is about; null where the Task is none of ours. */
  static @Nullable String messageId(IdType task) {
    String id = String.valueOf(task.getIdPart());
    return id.startsWith("hl7v2-") ? id.substring("hl7v2-".length()) : null;
  }

  /**
   * Writes what became of a message into its review entry, which is made where there is none.
   *
   * @param corrected the message that was processed instead of the one that came; null where it was
   *     that one
   */
  void write(
      MessageStore.Kept kept,
      byte[] raw,
      MessageProcessor.Outcome outcome,
      byte @Nullable [] corrected) {
    Task task = find(kept.id()).orElseGet(() -> begin(kept, raw));
    task.getInput()
        .removeIf(
            input -> ReviewReason.SYSTEM.equals(input.getType().getCodingFirstRep().getSystem()));
    if (corrected != null) {
      int number =
          1
              + (int)
                  task.getInput().stream().filter(input -> is(input.getType(), CORRECTED)).count();
      String id = taskId(kept.id()) + "-c" + number;
      save(id, corrected);
      task.addInput().setType(part(CORRECTED)).setValue(new Reference("Binary/" + id));
    }
    // What the message holds of another must not stand in his record.
    task.setFor(
        outcome.patientId() == null ? null : new Reference("Patient/" + outcome.patientId()));
    outcome
        .problems()
        .forEach(
            problem ->
                task.addInput()
                    .setType(problem.reason().concept())
                    .setValue(new StringType(problem.place() + ": " + problem.detail())));
    boolean open = !outcome.problems().isEmpty();
    task.setStatus(open ? TaskStatus.ONHOLD : TaskStatus.COMPLETED);
    task.setBusinessStatus(open ? reasons(outcome.problems()) : null);
    task.setStatusReason(open ? outcome.problems().get(0).reason().concept() : null);
    task.getOutput().clear();
    outcome
        .observations()
        .forEach(
            observation ->
                task.addOutput()
                    .setType(part("result"))
                    .setValue(new Reference("Observation/" + observation)));
    task.setLastModifiedElement(now());
    resources.save(Task.class, task);
  }

  private Task begin(MessageStore.Kept kept, byte[] raw) {
    String id = taskId(kept.id());
    save(id, raw);
    var task = new Task();
    task.setId("Task/" + id);
    task.addIdentifier().setSystem(CONTROL_ID).setValue(kept.controlId());
    task.getGroupIdentifier().setSystem(SENDER).setValue(kept.sender());
    task.setIntent(TaskIntent.ORDER);
    task.setCode(part(CODE));
    task.setDescription("A part of this result message, or all of it, is not stored");
    task.setAuthoredOnElement(now());
    task.addInput().setType(part(MESSAGE)).setValue(new Reference("Binary/" + id));
    return task;
  }

  private void save(String id, byte[] content) {
    var binary = new Binary().setContentType(MEDIA_TYPE).setData(content);
    binary.setId("Binary/" + id);
    resources.save(Binary.class, binary);
  }

  private DateTimeType now() {
    var now = new DateTimeType();
    now.setValueAsString(
        OffsetDateTime.now(clock)
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
            .format(
                java.time.format.DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ssxxx", java.util.Locale.ROOT)));
    return now;
  }

  private static CodeableConcept reasons(List<Problem> problems) {
    var concept = new CodeableConcept();
    problems.stream()
        .map(Problem::reason)
        .distinct()
        .forEach(reason -> concept.addCoding(reason.concept().getCodingFirstRep()));
    return concept;
  }

  private static CodeableConcept part(String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(SYSTEM).setCode(code);
    return concept;
  }

  private static boolean is(CodeableConcept type, String code) {
    return type.getCoding().stream()
        .anyMatch(coding -> SYSTEM.equals(coding.getSystem()) && code.equals(coding.getCode()));
  }
}

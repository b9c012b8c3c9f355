package org.fertilitycds.cdshooks;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Writes feedback as a Communication from the client: its categories are the outcome, the topic of
 * the card and the reason of the override, which R4 can search; its identifier is the card's uuid.
 *
 * @see <a href="https://hl7.org/fhir/R4/communication.html">FHIR R4, Communication</a>
 */
final class FeedbackRenderer {

  private static final String FEEDBACK = "card-feedback";
  private static final String TOPIC = "fertility-recommendation";
  private static final String URI = "urn:ietf:rfc:3986";

  private final KnowledgePackage knowledge;

  FeedbackRenderer(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The Communication, with an id that is the same for the same feedback however often it is told.
   *
   * @param patientId the client's id of the patient, null where it is not known
   * @param topic code of the card's recommendation, null where it is not known
   */
  Communication render(
      CdsClient client,
      CdsService service,
      Feedback feedback,
      @Nullable String patientId,
      @Nullable String topic) {
    var communication = new Communication();
    String key =
        String.join(
            " ",
            client.name(),
            feedback.cardId(),
            feedback.outcome(),
            feedback.at().toInstant().toString());
    communication.setId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    communication.addIdentifier(uuid(feedback.cardId()));
    communication.setStatus(CommunicationStatus.COMPLETED);
    communication.addCategory(concept(FEEDBACK, "feedback"));
    communication.addCategory(concept(FEEDBACK, String.valueOf(feedback.outcome())));
    if (topic != null) {
      communication.addCategory(concept(TOPIC, topic));
    }
    Feedback.Reason reason = feedback.reason();
    if (reason != null && reason.code() != null) {
      communication.addCategory(
          new CodeableConcept(new Coding(reason.system(), reason.code(), reason.display())));
    }
    communication.setTopic(new CodeableConcept().setText(service.id()));
    if (patientId != null) {
      communication.setSubject(
          new Reference()
              .setType("Patient")
              .setIdentifier(
                  new Identifier()
                      .setValue(patientId)
                      .setAssigner(new Reference().setDisplay(client.name()))));
    }
    communication.setSender(new Reference().setDisplay(client.name()));
    communication.setSentElement(time(feedback.at()));
    feedback
        .suggestions()
        .forEach(
            accepted ->
                communication
                    .addPayload()
                    .setContent(new Reference().setIdentifier(uuid(accepted))));
    if (!feedback.comment().isBlank()) {
      communication.addPayload().setContent(new StringType(feedback.comment()));
    }
    return communication;
  }

  private CodeableConcept concept(String codeSystem, String code) {
    return new CodeableConcept(
        new Coding(
            KnowledgePackage.codeSystem(codeSystem),
            code,
            knowledge.concept(codeSystem, code).getDisplay()));
  }

  private static Identifier uuid(String uuid) {
    return new Identifier().setSystem(URI).setValue("urn:uuid:" + uuid);
  }

  private static DateTimeType time(OffsetDateTime time) {
    return new DateTimeType(
        Date.from(time.toInstant()),
        TemporalPrecisionEnum.MILLI,
        TimeZone.getTimeZone(time.getOffset()));
  }
}

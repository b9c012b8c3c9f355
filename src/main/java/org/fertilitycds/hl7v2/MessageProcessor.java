package org.fertilitycds.hl7v2;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of a message and saves them, in the transaction of its caller: those that are
 * certain, and for the rest a review entry. The evaluation of the patient is ordered by the save
 * itself, in the same transaction.
 *
 * <p>Ids are made of what a result is (order, test, sub-id), so that the same message twice changes
 * nothing, a correction changes the Observation that it corrects, and a part that is sent again
 * from the review queue finds what was stored before.
 */
final class MessageProcessor {

  private final Hl7v2Properties properties;
  private final ObservationMapper.Knowledge knowledge;
  private final Storage storage;
  private final ValueReader.Units units;
  private final Clock clock;

  MessageProcessor(
      Hl7v2Properties properties,
      ObservationMapper.Knowledge knowledge,
      Storage storage,
      ValueReader.Units units,
      Clock clock) {
    this.properties = properties;
    this.knowledge = knowledge;
    this.storage = storage;
    this.units = units;
    this.clock = clock;
  }

  /** Where resources and what is known of results are kept. */
  record Storage(StoredResources resources, ResultIndex results, PatientMatcher patients) {}

  /**
   * What became of a message.
   *
   * @param observations logical ids of those that were stored
   * @param outdated results that were left out, because what is stored was reported later
   * @param problems what could not be stored
   * @param patientId whom the whole message is about; null where that is more than one, or somebody
   *     unknown
   */
  record Outcome(
      List<String> observations,
      int outdated,
      List<Problem> problems,
      @Nullable String patientId) {}

  /**
   * Saves what can be saved for certain.
   *
   * @param messageId our own id of the message
   * @param receivedAt when the message came first
   * @param held whether nothing of it may be stored yet, and what it takes back is out of force
   */
  Outcome process(
      Er7Message message, Header header, String messageId, Instant receivedAt, boolean held) {
    knowledge.maps().refresh();
    var fields = new Fields(properties, header.sendingFacility());
    var values = new ValueReader(fields, knowledge.maps(), units, clock.getZone());
    var work =
        new MessageWork(
            new MessageWork.Setting(
                header,
                messageId,
                receivedAt,
                held,
                fields,
                new OrderMapper(fields, header.offset(), clock.getZone()),
                new ObservationMapper(
                    fields, values, knowledge, new CollectionTime(header.offset(), clock)),
                storage,
                clock));
    work.take(OruMessage.of(message));
    return work.save();
  }
}

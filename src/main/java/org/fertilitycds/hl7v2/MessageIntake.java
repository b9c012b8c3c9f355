package org.fertilitycds.hl7v2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fertilitycds.hl7v2.Acknowledgement.Answer;
import org.fertilitycds.hl7v2.MessageProcessor.Outcome;
import org.fertilitycds.hl7v2.MessageStore.Kept;
import org.fertilitycds.hl7v2.MessageStore.State;
import org.fertilitycds.log.FailureTrace;
import org.fertilitycds.log.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a message: stored first, then made into resources or a review entry, then answered. AA
 * means that all of that is committed, the order to evaluate the patient with it.
 *
 * <p>Whatever a message holds, it is answered: what fails for a reason that lies in the message
 * goes to review, what fails for a reason that lies in the database is answered AE. Thread-safe.
 */
final class MessageIntake implements MllpServer.Receiver {

  private static final Logger log = LoggerFactory.getLogger(MessageIntake.class);

  private static final String MESSAGES = "fertility.cds.hl7v2.messages";

  private static final int ATTEMPTS = 4;

  private final Hl7v2Properties properties;
  private final MessageStore store;
  private final MessageProcessor processor;
  private final ReviewEntries reviews;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Trace trace;
  private final ObjectMapper json = new ObjectMapper();

  MessageIntake(
      Hl7v2Properties properties,
      MessageStore store,
      MessageProcessor processor,
      ReviewEntries reviews,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters,
      Trace trace) {
    this.properties = properties;
    this.store = store;
    this.processor = processor;
    this.reviews = reviews;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
    this.trace = trace;
  }

  @Override
  public int longest() {
    return (int) properties.maxMessageSize().toBytes();
  }

  /**
   * Takes a message.
   *
   * @param raw its bytes, without the frame of MLLP; one more than {@link #longest} says that there
   *     were more
   */
  @Override
  public Acknowledgement receive(byte[] raw) {
    return trace.within("take HL7 v2 message", SpanKind.SERVER, null, () -> count(answer(raw)));
  }

  private Acknowledgement count(Acknowledgement acknowledgement) {
    Answer answer = acknowledgement.answer();
    Trace.ended(answer.code().name());
    boolean review = answer.code() == Acknowledgement.Code.AA && !answer.lines().isEmpty();
    meters
        .counter(MESSAGES, "answer", answer.code().name(), "review", String.valueOf(review))
        .increment();
    return acknowledgement;
  }

  private Acknowledgement answer(byte[] raw) {
    Er7Message message = null;
    try {
      if (raw.length > longest()) {
        throw new RefusedMessageException(
            ErrorCode.INTERNAL,
            Place.MESSAGE,
            "The message is larger than %d bytes: send its orders apart"
                .formatted(properties.maxMessageSize().toBytes()));
      }
      message = Er7Message.read(raw);
      Header header = Header.of(message, properties.processingIds());
      Trace.serves(List.of(header.controlId()));
      return Acknowledgement.to(message, take(message, header), clock);
    } catch (RefusedMessageException e) {
      log.warn("HL7 v2: a message was refused for good, {}: {}", e.place(), e.text());
      Er7Message known = message == null ? Er7Message.headerAlone(raw) : message;
      return Acknowledgement.to(known, Answer.refused(e), clock);
    }
  }

  private Answer take(Er7Message message, Header header) {
    Kept kept;
    try {
      kept = store.keep(message, header);
    } catch (RuntimeException e) {
      log.error("HL7 v2: a message could not be stored, answered AE: {}", FailureTrace.of(e));
      return Answer.failed();
    }
    return kept.acknowledgement() == null
        ? settle(message, header, kept)
        : read(kept.acknowledgement());
  }

  private Answer settle(Er7Message message, Header header, Kept kept) {
    for (int attempt = 1; ; attempt++) {
      try {
        return inTransaction(() -> process(message, header, kept));
      } catch (RuntimeException e) {
        if (DatabaseFailures.isConflict(e) && attempt < ATTEMPTS) {
          log.info("HL7 v2: message {} met another about the same, tried again", kept.id());
        } else if (DatabaseFailures.isDatabase(e)) {
          log.error(
              "HL7 v2: message {} is stored but not processed, answered AE: {}",
              kept.id(),
              FailureTrace.of(e));
          return Answer.failed();
        } else {
          log.error(
              "HL7 v2: message {} could not be processed, goes to review: {}",
              kept.id(),
              FailureTrace.of(e));
          return quarantine(message, kept, e);
        }
      }
    }
  }

  private Answer inTransaction(java.util.function.Supplier<Answer> work) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private Answer process(Er7Message message, Header header, Kept kept) {
    boolean reused = store.lockIsReused(kept);
    Kept now = store.lock(kept.id());
    if (now.acknowledgement() != null) {
      return read(now.acknowledgement());
    }
    Outcome outcome = processor.process(message, header, now.id(), now.receivedAt(), reused);
    return reused
        ? conclude(
            message,
            kept,
            failure(
                ReviewReason.CONTROL_ID_REUSED,
                Place.of("MSH", 10),
                "Nothing of it is stored, and what it corrects does not count; replay it if it is right",
                outcome.patientId()),
            State.HELD)
        : conclude(message, kept, outcome, State.REVIEW);
  }

  private Answer quarantine(Er7Message message, Kept kept, RuntimeException failure) {
    Outcome outcome =
        failure(
            ReviewReason.PROCESSING_FAILED,
            Place.MESSAGE,
            "The log of the server says more of " + failure.getClass().getSimpleName(),
            null);
    try {
      return inTransaction(
          () -> {
            Kept now = store.lock(kept.id());
            return now.acknowledgement() == null
                ? conclude(message, kept, outcome, State.REVIEW)
                : read(now.acknowledgement());
          });
    } catch (RuntimeException e) {
      log.error("HL7 v2: message {} answered AE: {}", kept.id(), FailureTrace.of(e));
      return Answer.failed();
    }
  }

  private static Outcome failure(
      ReviewReason reason, Place place, String detail, @Nullable String patientId) {
    return new Outcome(List.of(), 0, List.of(new Problem(reason, place, detail)), patientId);
  }

  private Answer conclude(Er7Message message, Kept kept, Outcome outcome, State unlessStored) {
    boolean review = !outcome.problems().isEmpty();
    if (review) {
      reviews.write(kept, message.raw(), outcome, null);
    }
    String taskId = review ? ReviewEntries.taskId(kept.id()) : null;
    Answer answer = Answer.accepted(summary(outcome, taskId), outcome.problems());
    store.settle(kept.id(), review ? unlessStored : State.STORED, write(answer), taskId);
    return answer;
  }

  private static String summary(Outcome outcome, @Nullable String taskId) {
    String stored = outcome.observations().size() + " stored";
    String older = outcome.outdated() == 0 ? "" : ", " + outcome.outdated() + " older";
    if (taskId != null) {
      // All of it has to find room in MSA-3.
      return stored + older + ", review Task/" + taskId;
    }
    return older.isEmpty() ? stored : stored + older + " left out";
  }

  /**
   * Processes messages that were stored and never answered: the process died between the two. Their
   * senders will send them again, but perhaps not soon.
   */
  void settleWhatWasLeft() {
    for (String id : store.unsettled(clock.instant().minus(Duration.ofMinutes(1)))) {
      try {
        Er7Message message = Er7Message.read(store.raw(id));
        Header header = Header.of(message, properties.processingIds());
        if (settle(message, header, store.find(id)).code() == Acknowledgement.Code.AA) {
          log.info("HL7 v2: message {}, left unanswered, was processed", id);
        }
      } catch (RefusedMessageException | RuntimeException e) {
        log.error(
            "HL7 v2: message {} stays unanswered until its sender sends it again: {}",
            id,
            FailureTrace.of(e));
      }
    }
  }

  /**
   * Processes a stored message again.
   *
   * @param corrected instead of what came; null takes the last correction, or what came
   * @param dryRun whether everything is taken back at the end
   * @throws RefusedMessageException when the corrected message is none that is taken here
   */
  Outcome replay(String messageId, byte @Nullable [] corrected, boolean dryRun)
      throws RefusedMessageException {
    byte[] content = corrected;
    if (content == null) {
      content = reviews.latest(messageId);
    }
    if (content == null) {
      content = store.raw(messageId);
    }
    Er7Message message = Er7Message.read(content);
    Header header = Header.of(message, properties.processingIds());
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              Kept kept = store.lock(messageId);
              Outcome outcome =
                  processor.process(message, header, kept.id(), kept.receivedAt(), false);
              boolean review = !outcome.problems().isEmpty();
              if (review || kept.taskId() != null) {
                reviews.write(kept, store.raw(messageId), outcome, corrected);
              }
              String taskId =
                  review || kept.taskId() != null ? ReviewEntries.taskId(messageId) : null;
              String answered =
                  kept.acknowledgement() != null
                      ? kept.acknowledgement()
                      : write(Answer.accepted(summary(outcome, taskId), outcome.problems()));
              store.settle(messageId, review ? State.REVIEW : State.STORED, answered, taskId);
              if (dryRun) {
                status.setRollbackOnly();
              }
              return outcome;
            }));
  }

  private String write(Answer answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer read(String answer) {
    try {
      return json.readValue(answer, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.fertilitycds.cdshooks;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fertilitycds.cdshooks.CdsHooksResponse.Card;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Communication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps in a table which card was shown and what became of it, each feedback as a Communication for
 * those who look after quality, and counts of both without data of patients.
 *
 * <p>Cards are noted by a thread of their own, after the answer: a note lost with the process costs
 * the feedback its topic and patient, never itself.
 */
final class StoredCardLog implements CardLog, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StoredCardLog.class);

  private static final String METRIC = "fertility.cds.hooks.cards";
  private static final String UNKNOWN = "unknown";

  /** Those that were neither shown nor answered since. */
  static final String DELETE_OLD =
      "delete from cds_hooks_card where (client, card) in (select client, card from cds_hooks_card"
          + " where shown_at < ? and (outcome_at is null or outcome_at < ?)"
          + " order by shown_at limit {batch})";

  /** Notes that may wait; more of them would be a database that cannot follow. */
  private static final int MOST_WAITING = 1000;

  /** Cards of which this node knows that they are noted. */
  private static final int MOST_KNOWN = 10_000;

  /** A card that is shown day after day is noted again, so that it is not taken for an old one. */
  private static final Duration KNOWN_FOR = Duration.ofHours(12);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final DaoRegistry daos;
  private final FeedbackRenderer renderer;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Duration quiet;
  private final Set<String> reasons = new HashSet<>();
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN_FOR).build();
  private final ThreadPoolExecutor writer;

  /**
   * @param quiet how long an overridden card stays away
   */
  StoredCardLog(
      JdbcTemplate jdbc,
      TransactionTemplate transactions,
      DaoRegistry daos,
      KnowledgePackage knowledge,
      MeterRegistry metrics,
      Clock clock,
      Duration quiet) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.daos = daos;
    this.renderer = new FeedbackRenderer(knowledge);
    this.metrics = metrics;
    this.clock = clock;
    this.quiet = quiet;
    CardRenderer.overrideReasons(knowledge).forEach(reason -> reasons.add(reason.code()));
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
              var thread = new Thread(task, "cds-hooks-card-log");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public Set<String> overridden(CdsClient client, Collection<String> cards) {
    List<Object> values = new ArrayList<>();
    values.add(client.name());
    values.add(OffsetDateTime.now(clock).minus(quiet));
    values.addAll(cards);
    String places = String.join(",", "?".repeat(cards.size()).split(""));
    try {
      return new HashSet<>(
          jdbc.queryForList(
              "select card from cds_hooks_card where client = ? and outcome = 'overridden'"
                  + " and outcome_at > ? and card in (%s)".formatted(places),
              String.class,
              values.toArray()));
    } catch (DataAccessException e) {
      // A card too many is better than none.
      log.warn("What was overridden cannot be read: {}", e.getClass().getSimpleName());
      return Set.of();
    }
  }

  @Override
  public void shown(CdsClient client, CdsService service, String patientId, List<Card> cards) {
    for (Card card : cards) {
      String kind = card.source().topic().code();
      count(service, kind, "shown", "none");
      if (known.asMap().putIfAbsent(client.name() + " " + card.uuid(), true) == null) {
        writer.execute(() -> note(client, service, patientId, card.uuid(), kind));
      }
    }
  }

  private void note(
      CdsClient client, CdsService service, String patientId, String card, String kind) {
    try {
      int rows =
          jdbc.update(
              "update cds_hooks_card set patient_id = ?, topic = ?, shown_at = ?"
                  + " where client = ? and card = ?",
              patientId,
              kind,
              OffsetDateTime.now(clock),
              client.name(),
              card);
      if (rows == 0) {
        jdbc.update(
            "insert into cds_hooks_card (client, card, service, patient_id, topic, shown_at)"
                + " values (?, ?, ?, ?, ?, ?)",
            client.name(),
            card,
            service.id(),
            patientId,
            kind,
            OffsetDateTime.now(clock));
      }
    } catch (DuplicateKeyException e) {
      log.debug("Another node noted the card in the same instant");
    } catch (DataAccessException e) {
      known.invalidate(client.name() + " " + card);
      log.warn("A card that was shown is not noted: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void feedback(CdsClient client, CdsService service, List<Feedback> feedback) {
    try {
      keepAll(client, service, feedback);
    } catch (DuplicateKeyException e) {
      // The card was noted in the same instant: now it is there.
      keepAll(client, service, feedback);
    } catch (DataAccessException | TransactionException e) {
      throw CdsHooksException.databaseGone(e);
    }
  }

  private void keepAll(CdsClient client, CdsService service, List<Feedback> feedback) {
    List<Runnable> counts = new ArrayList<>();
    transactions.executeWithoutResult(
        status -> feedback.forEach(one -> keep(client, service, one, counts)));
    counts.forEach(Runnable::run);
  }

  private void keep(
      CdsClient client, CdsService service, Feedback feedback, List<Runnable> counts) {
    ShownCard card = card(client, feedback.cardId());
    if (card == null) {
      jdbc.update(
          "insert into cds_hooks_card (client, card, service, shown_at, outcome, outcome_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          client.name(),
          feedback.cardId(),
          service.id(),
          OffsetDateTime.now(clock),
          feedback.outcome(),
          feedback.at());
    } else if (card.outcomeAt() == null || card.outcomeAt().isBefore(feedback.at())) {
      jdbc.update(
          "update cds_hooks_card set outcome = ?, outcome_at = ? where client = ? and card = ?",
          feedback.outcome(),
          feedback.at(),
          client.name(),
          feedback.cardId());
    }
    String topic = card == null ? null : card.topic();
    Communication communication =
        renderer.render(client, service, feedback, card == null ? null : card.patientId(), topic);
    Boolean created =
        daos.getResourceDao(Communication.class)
            .update(communication, new SystemRequestDetails())
            .getCreated();
    if (Boolean.TRUE.equals(created)) {
      String kind = topic == null ? UNKNOWN : topic;
      String outcome = String.valueOf(feedback.outcome());
      String reason = reason(feedback.reason());
      counts.add(() -> count(service, kind, outcome, reason));
    }
  }

  /** A reason of ours by its code; what else a client sends would make metrics without end. */
  private String reason(Feedback.@Nullable Reason reason) {
    if (reason == null) {
      return "none";
    }
    String code = String.valueOf(reason.code());
    return reasons.contains(code) ? code : "other";
  }

  private @Nullable ShownCard card(CdsClient client, String card) {
    List<ShownCard> found =
        jdbc.query(
            "select patient_id, topic, outcome_at from cds_hooks_card where client = ? and card = ?"
                + " for update",
            (row, number) ->
                new ShownCard(
                    row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)),
            client.name(),
            card);
    return found.isEmpty() ? null : found.get(0);
  }

  private void count(CdsService service, String topic, String event, String reason) {
    metrics
        .counter(METRIC, "service", service.id(), "topic", topic, "event", event, "reason", reason)
        .increment();
  }

  /** Writes what still waits. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("Cards that were shown are not all noted before the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is known of a card; all null where it was never noted. */
  private record ShownCard(
      @Nullable String patientId, @Nullable String topic, @Nullable OffsetDateTime outcomeAt) {}
}

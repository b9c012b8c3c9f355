package org.fertilitycds.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What subscribers have not been told yet and, for a time, what they were told, in the database.
 * Works in the transaction under way, where there is one.
 *
 * <p>A notification is claimed by the task that tells it. A task ends only when it holds no claim,
 * so that a claim always has a task that will come back to it.
 */
final class Outbox {

  private static final String OLDEST =
      "select * from notification_outbox where subscription_id = ? and patient_id = ?"
          + " order by event_number limit 1";
  private static final String CLAIM =
      "update notification_outbox set claimed_by = ?"
          + " where subscription_id = ? and event_number = ?"
          + " and (claimed_by is null or claimed_by = ?)";

  /** Characters. */
  private static final int REQUESTS_LENGTH = 4_000;

  private static final String COLUMNS =
      "subscription_id, event_number, patient_id, resources, created_at";
  private static final String TELL =
      "insert into notification_told (" + COLUMNS + ", told_at) select " + COLUMNS + ", ";
  private static final String KEPT =
      "select * from (select event_number, patient_id, resources, created_at, failures,"
          + " failing_since, requests, trace_parent from notification_outbox where subscription_id = ? union all"
          + " select event_number, patient_id, resources, created_at, 0, null, null, null"
          + " from notification_told where subscription_id = ?) kept"
          + " where event_number between ? and ? order by event_number limit ?";

  /** What was told before a moment. */
  static final String DELETE_OLD =
      "delete from notification_told where (subscription_id, event_number) in"
          + " (select subscription_id, event_number from notification_told"
          + " where told_at < ? order by told_at limit {batch})";

  private final JdbcTemplate jdbc;

  Outbox(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Adds events about one patient in the order given.
   *
   * <p>The counter of the Subscription stays locked until the transaction ends, so that numbers
   * follow the commits and none is missing: whoever reads them sees 7 only after 6, and knows what
   * he has missed. That is why it is called last of all before the commit: evaluations that one
   * Subscription covers wait for each other's commit and for nothing else. Numbers given at
   * delivery instead would need no lock here, but then {@code $events} and the count for WebSockets
   * would not know of an event until it is told, and a subscriber who is down would be behind by as
   * much as he ought to be told of.
   *
   * @param events references of each event, as {@link Notification#resources}
   */
  void add(Lane lane, List<List<String>> events, Instant at, Cause cause) {
    long number = count(lane.subscriptionId(), events.size()) - events.size();
    for (List<String> resources : events) {
      number++;
      insert(lane, number, resources, at, cause);
    }
  }

  /**
   * Counts and keeps events that nobody delivers, as {@link #add} does with others: whoever listens
   * at a WebSocket looks at the count.
   */
  void note(Lane lane, List<List<String>> events, Instant at) {
    add(lane, events, at, Cause.UNKNOWN);
    tell("subscription_id = ? and event_number > 0", at, lane.subscriptionId());
  }

  /** Nothing is to be delivered any more of what waits: the Subscription has another channel. */
  void settle(String subscriptionId, Instant at) {
    tell("subscription_id = ? and event_number > 0", at, subscriptionId);
  }

  /** Moves what a condition finds to what was told. */
  private void tell(String where, Instant at, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = Timestamp.from(at);
    System.arraycopy(values, 0, all, 1, values.length);
    jdbc.update(TELL + "? from notification_outbox where " + where, all);
    jdbc.update("delete from notification_outbox where " + where, values);
  }

  /** Adds a handshake in place of an earlier one. */
  void addHandshake(String subscriptionId, Instant at) {
    jdbc.update(
        "delete from notification_outbox where subscription_id = ? and event_number = 0",
        subscriptionId);
    insert(new Lane(subscriptionId, ""), 0, List.of(), at, Cause.UNKNOWN);
  }

  private void insert(Lane lane, long number, List<String> resources, Instant at, Cause cause) {
    jdbc.update(
        "insert into notification_outbox"
            + " (subscription_id, event_number, patient_id, resources, created_at, requests,"
            + " trace_parent) values (?, ?, ?, ?, ?, ?, ?)",
        lane.subscriptionId(),
        number,
        lane.patientId(),
        String.join(" ", resources),
        Timestamp.from(at),
        lines(cause.requests()),
        cause.span());
  }

  /** As many whole lines as the column holds: a bulk load may have many requests. */
  private static @Nullable String lines(List<String> requests) {
    var lines = new StringBuilder();
    for (String request : requests) {
      if (lines.length() + request.length() >= REQUESTS_LENGTH) {
        break;
      }
      lines.append(lines.isEmpty() ? "" : "\n").append(request);
    }
    return lines.isEmpty() ? null : lines.toString();
  }

  /** Begins to count the events of a Subscription, unless they are counted; locks no counter. */
  void begin(String subscriptionId) {
    if (events(List.of(subscriptionId)).isEmpty()) {
      count(subscriptionId, 0);
    }
  }

  /**
   * Waits for the transactions that are adding events to a Subscription, and lets none add any
   * until the one under way ends: what is read of its events from now on is all that there is.
   */
  void lock(String subscriptionId) {
    jdbc.queryForList(
        "select events from notification_counter where subscription_id = ? for update",
        Long.class,
        subscriptionId);
  }

  private long count(String subscriptionId, int more) {
    int known =
        jdbc.update(
            "update notification_counter set events = events + ? where subscription_id = ?",
            more,
            subscriptionId);
    if (known == 0) {
      jdbc.update(
          "insert into notification_counter (subscription_id, events) values (?, ?)",
          subscriptionId,
          more);
    }
    return events(subscriptionId);
  }

  /** How many events a Subscription has had. */
  long events(String subscriptionId) {
    return number(
        "select coalesce(max(events), 0) from notification_counter where subscription_id = ?",
        subscriptionId);
  }

  /** How many events each of several has had; one that is not there has none. */
  Map<String, Long> events(Collection<String> subscriptionIds) {
    Map<String, Long> events = new HashMap<>();
    if (!subscriptionIds.isEmpty()) {
      String places = String.join(",", Collections.nCopies(subscriptionIds.size(), "?"));
      jdbc.query(
          "select subscription_id, events from notification_counter where subscription_id in ("
              + places
              + ")",
          row -> {
            events.put(row.getString(1), row.getLong(2));
          },
          subscriptionIds.toArray());
    }
    return events;
  }

  /** Events that wait or were told and are kept, in their order; not the handshake. */
  List<Notification> kept(String subscriptionId, long from, long to, int most) {
    return jdbc.query(
        KEPT,
        (row, index) -> read(new Lane(subscriptionId, row.getString("patient_id")), row),
        subscriptionId,
        subscriptionId,
        Math.max(1, from),
        to,
        most);
  }

  /** How much a Subscription is owed. */
  long waiting(String subscriptionId) {
    return number(
        "select count(*) from notification_outbox where subscription_id = ? and event_number > 0",
        subscriptionId);
  }

  private long number(String query, String subscriptionId) {
    Long number = jdbc.queryForObject(query, Long.class, subscriptionId);
    return number == null ? 0 : number;
  }

  /** The oldest of a lane; null where nothing waits, or where another task has it in hand. */
  @Nullable Notification claim(Lane lane, String task) {
    List<Notification> oldest =
        jdbc.query(
            OLDEST, (row, index) -> read(lane, row), lane.subscriptionId(), lane.patientId());
    if (oldest.isEmpty()) {
      return null;
    }
    Notification next = oldest.get(0);
    int claimed = jdbc.update(CLAIM, task, lane.subscriptionId(), next.number(), task);
    return claimed == 1 ? next : null;
  }

  private static Notification read(Lane lane, ResultSet row) throws SQLException {
    String resources = row.getString("resources");
    Timestamp failing = row.getTimestamp("failing_since");
    String requests = row.getString("requests");
    var cause =
        new Cause(
            requests == null ? List.of() : List.of(requests.split("\n", -1)),
            row.getString("trace_parent"));
    return new Notification(
        lane,
        row.getLong("event_number"),
        resources.isEmpty() ? List.of() : List.of(resources.split(" ", -1)),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("failures"),
        failing == null ? null : failing.toInstant(),
        cause);
  }

  /** Gives up the claims of a task. */
  void release(Lane lane, String task) {
    jdbc.update(
        "update notification_outbox set claimed_by = null"
            + " where subscription_id = ? and patient_id = ? and claimed_by = ?",
        lane.subscriptionId(),
        lane.patientId(),
        task);
  }

  /** The subscriber has been told; of an event it is kept that he was, not of a handshake. */
  void delivered(Notification notification, Instant at) {
    String id = notification.lane().subscriptionId();
    if (notification.lane().isHandshake()) {
      jdbc.update(
          "delete from notification_outbox where subscription_id = ? and event_number = 0", id);
    } else {
      tell("subscription_id = ? and event_number = ?", at, id, notification.number());
    }
  }

  /**
   * The subscriber could not be told; it stays.
   *
   * @return false where the Subscription was started afresh since the notification was claimed: the
   *     attempt was one of before and counts no more
   */
  boolean failed(Notification notification, Instant since, String reason) {
    return jdbc.update(
            "update notification_outbox set failures = failures + 1, failing_since = ?,"
                + " last_failure = ?"
                + " where subscription_id = ? and event_number = ? and failures = ?",
            Timestamp.from(since),
            reason,
            notification.lane().subscriptionId(),
            notification.number(),
            notification.failures())
        == 1;
  }

  /** All that waits is tried as if for the first time. */
  void startAfresh(String subscriptionId) {
    jdbc.update(
        "update notification_outbox set failures = 0, failing_since = null"
            + " where subscription_id = ?",
        subscriptionId);
  }

  /** The lanes in which something waits, the handshake apart. */
  List<Lane> lanes(String subscriptionId) {
    return jdbc.query(
        "select distinct patient_id from notification_outbox"
            + " where subscription_id = ? and event_number > 0",
        (row, index) -> new Lane(subscriptionId, row.getString(1)),
        subscriptionId);
  }

  /** Nothing of a lane is owed any more. */
  void forget(Lane lane) {
    jdbc.update(
        "delete from notification_outbox where subscription_id = ? and patient_id = ?",
        lane.subscriptionId(),
        lane.patientId());
  }

  /** Nothing is owed any more. */
  void forget(String subscriptionId) {
    jdbc.update("delete from notification_outbox where subscription_id = ?", subscriptionId);
    jdbc.update("delete from notification_told where subscription_id = ?", subscriptionId);
    jdbc.update("delete from notification_counter where subscription_id = ?", subscriptionId);
  }
}

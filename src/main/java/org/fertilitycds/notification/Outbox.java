package org.fertilitycds.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What subscribers have not been told yet, in the database. Works in the transaction under way,
 * where there is one.
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

  private final JdbcTemplate jdbc;

  Outbox(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Adds events about one patient in the order given. The counter of the Subscription stays locked
   * until the transaction ends: the numbers follow the commits.
   *
   * @param events references of each event, as {@link Notification#resources}
   */
  void add(Lane lane, List<List<String>> events, Instant at) {
    long number = count(lane.subscriptionId(), events.size()) - events.size();
    for (List<String> resources : events) {
      number++;
      insert(lane, number, resources, at);
    }
  }

  /** Adds a handshake in place of an earlier one. */
  void addHandshake(String subscriptionId, Instant at) {
    jdbc.update(
        "delete from notification_outbox where subscription_id = ? and event_number = 0",
        subscriptionId);
    insert(new Lane(subscriptionId, ""), 0, List.of(), at);
  }

  private void insert(Lane lane, long number, List<String> resources, Instant at) {
    jdbc.update(
        "insert into notification_outbox"
            + " (subscription_id, event_number, patient_id, resources, created_at)"
            + " values (?, ?, ?, ?, ?)",
        lane.subscriptionId(),
        number,
        lane.patientId(),
        String.join(" ", resources),
        Timestamp.from(at));
  }

  /** Begins to count the events of a Subscription. */
  void begin(String subscriptionId) {
    count(subscriptionId, 0);
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
    return new Notification(
        lane,
        row.getLong("event_number"),
        resources.isEmpty() ? List.of() : List.of(resources.split(" ", -1)),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("failures"),
        failing == null ? null : failing.toInstant());
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

  /** The subscriber has been told. */
  void delivered(Notification notification) {
    jdbc.update(
        "delete from notification_outbox where subscription_id = ? and event_number = ?",
        notification.lane().subscriptionId(),
        notification.number());
  }

  /** The subscriber could not be told; it stays. */
  void failed(Notification notification, Instant since, String reason) {
    jdbc.update(
        "update notification_outbox set failures = failures + 1, failing_since = ?,"
            + " last_failure = ? where subscription_id = ? and event_number = ?",
        Timestamp.from(since),
        reason,
        notification.lane().subscriptionId(),
        notification.number());
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

  /** Nothing is owed any more. */
  void forget(String subscriptionId) {
    jdbc.update("delete from notification_outbox where subscription_id = ?", subscriptionId);
    jdbc.update("delete from notification_counter where subscription_id = ?", subscriptionId);
  }
}

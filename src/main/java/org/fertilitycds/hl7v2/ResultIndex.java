package org.fertilitycds.hl7v2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which Observation a result of an order is, and when it was reported last: a correction finds what
 * it corrects, and a message that was overtaken on the way changes nothing. Works in the
 * transaction of its caller; a row stays locked to its end, so that two messages about one result
 * wait for each other.
 */
final class ResultIndex {

  private static final String FIND =
      "select observation_id, patient_id, status, corrected_at, reported_at, sent_at, received_at"
          + " from hl7v2_result where id = ? for update";
  private static final String ADD =
      "insert into hl7v2_result"
          + " (observation_id, patient_id, status, corrected_at, reported_at, sent_at, received_at,"
          + " order_number, order_id, id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGE =
      "update hl7v2_result"
          + " set observation_id = ?, patient_id = ?, status = ?, corrected_at = ?, reported_at = ?,"
          + " sent_at = ?, received_at = ?, order_number = ?, order_id = ? where id = ?";
  private static final String OWNERS =
      "select patient_id, order_id, sum(case when status = ? then 0 else 1 end) from hl7v2_result"
          + " where order_number = ? group by patient_id, order_id order by order_id";

  private final JdbcTemplate jdbc;

  ResultIndex(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is known of a result.
   *
   * @param observationId logical id of the Observation
   * @param status code of Observation.status
   * @param correctedAt when a report said last that it is corrected, cancelled or wrong; null where
   *     none did
   */
  record Known(
      String observationId,
      String patientId,
      String status,
      @Nullable Instant correctedAt,
      Report.When reported) {}

  /**
   * Who has results under the number of an order.
   *
   * @param orderId of what the ids of its resources are made
   * @param withdrawn whether all of these results are marked as wrong
   */
  record Owner(String patientId, String orderId, boolean withdrawn) {}

  /** More than one where an order was withdrawn from one man and sent for another. */
  List<Owner> owners(String orderNumber) {
    return jdbc.query(
        OWNERS,
        (row, number) -> new Owner(row.getString(1), row.getString(2), row.getInt(3) == 0),
        ObservationStatus.ENTEREDINERROR.toCode(),
        orderNumber);
  }

  Optional<Known> find(String id) {
    return jdbc
        .query(
            FIND,
            (row, number) ->
                new Known(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    instant(row, 4),
                    when(row, 5)),
            id)
        .stream()
        .findFirst();
  }

  private static Report.When when(ResultSet row, int column) throws SQLException {
    return new Report.When(
        row.getTimestamp(column).toInstant(), instant(row, column + 1), instant(row, column + 2));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /** Adds a result, or changes it where it is known. */
  void put(String id, ResultIdentity order, Known result, boolean known) {
    jdbc.update(
        known ? CHANGE : ADD,
        result.observationId(),
        result.patientId(),
        result.status(),
        timestamp(result.correctedAt()),
        timestamp(result.reported().reportedAt()),
        timestamp(result.reported().sentAt()),
        timestamp(result.reported().receivedAt()),
        order.number(),
        order.orderId(),
        id);
  }

  /** A result that is known has another status, and nothing new was reported of it. */
  void changeStatus(String orderId, String observationId, String status) {
    jdbc.update(
        "update hl7v2_result set status = ? where order_id = ? and observation_id = ?",
        status,
        orderId,
        observationId);
  }

  /** Logical ids of the Observations of an order, in the order of their making. */
  List<String> observationsOf(String orderId) {
    return jdbc.queryForList(
        "select observation_id from hl7v2_result where order_id = ? order by observation_id",
        String.class,
        orderId);
  }

  /** Logical ids of those Observations of an order that are of unknown status. */
  List<String> doubtful(String orderId) {
    return jdbc.queryForList(
        "select observation_id from hl7v2_result where order_id = ? and status = ?",
        String.class,
        orderId,
        ObservationStatus.UNKNOWN.toCode());
  }

  /** Logical ids of the Observations of an order, by the ids of its results. */
  Map<String, String> resultsOf(String orderId) {
    Map<String, String> results = new HashMap<>();
    jdbc.query(
        "select id, observation_id from hl7v2_result where order_id = ?",
        row -> {
          results.put(row.getString(1), row.getString(2));
        },
        orderId);
    return results;
  }

  /** When an order was reported last; empty where nothing of it is known. */
  Optional<Report.When> lastReport(String orderId) {
    return jdbc
        .query(
            "select reported_at, sent_at, received_at from hl7v2_result where order_id = ?",
            (row, number) -> when(row, 1),
            orderId)
        .stream()
        .reduce((one, other) -> one.compareTo(other) < 0 ? other : one);
  }
}

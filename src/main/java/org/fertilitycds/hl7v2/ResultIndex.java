package org.fertilitycds.hl7v2;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
      "select observation_id, patient_id, reported_at, status from hl7v2_result where id = ?"
          + " for update";
  private static final String ADD =
      "insert into hl7v2_result"
          + " (observation_id, patient_id, reported_at, status, order_number, order_id, id)"
          + " values (?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGE =
      "update hl7v2_result"
          + " set observation_id = ?, patient_id = ?, reported_at = ?, status = ?, order_number = ?,"
          + " order_id = ? where id = ?";
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
   */
  record Known(String observationId, String patientId, Instant reportedAt, String status) {}

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
                    row.getTimestamp(3).toInstant(),
                    row.getString(4)),
            id)
        .stream()
        .findFirst();
  }

  boolean exists(String id) {
    return !jdbc.queryForList("select 1 from hl7v2_result where id = ?", id).isEmpty();
  }

  /** Adds a result, or changes it where it is known. */
  void put(String id, ResultIdentity order, Known result, boolean known) {
    jdbc.update(
        known ? CHANGE : ADD,
        result.observationId(),
        result.patientId(),
        Timestamp.from(result.reportedAt()),
        result.status(),
        order.number(),
        order.orderId(),
        id);
  }

  /** Logical ids of the Observations of an order, in the order of their making. */
  List<String> observationsOf(String orderId) {
    return jdbc.queryForList(
        "select observation_id from hl7v2_result where order_id = ? order by observation_id",
        String.class,
        orderId);
  }

  /** When an order was reported last; null where nothing of it is known. */
  @Nullable Instant lastReport(String orderId) {
    Timestamp last =
        jdbc.queryForObject(
            "select max(reported_at) from hl7v2_result where order_id = ?",
            Timestamp.class,
            orderId);
    return last == null ? null : last.toInstant();
  }
}

package org.fertilitycds.hl7v2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The messages as they came. Each is there before anything is made of it, once for what it says:
 * who sends it again gets the answer that it had.
 */
final class MessageStore {

  private static final String COLUMNS =
      "select id, sender, control_id, received_at, state, acknowledgement, task_id"
          + " from hl7v2_message ";
  private static final String SAME =
      COLUMNS + "where sender = ? and control_id = ? and content_digest = ?";

  /** In one order, so that two that come at once do not wait for each other in a circle. */
  private static final String OTHERS =
      "select id, state from hl7v2_message"
          + " where sender = ? and control_id = ? and received_at > ? order by id for update";

  private static final String KEEP =
      "insert into hl7v2_message"
          + " (id, sender, control_id, content_digest, received_at, raw, state)"
          + " values (?, ?, ?, ?, ?, ?, 'received')";
  private static final String SETTLE =
      "update hl7v2_message set state = ?, acknowledgement = ?, task_id = ? where id = ?";

  private static final String MARK =
      "update hl7v2_message set state = ? where id = ? and state <> 'received'";

  /**
   * Those of which nothing waits. One that waits for review stays however old it is, and one that
   * was never answered.
   */
  static final String DELETE_OLD =
      "delete from hl7v2_message where id in (select id from hl7v2_message"
          + " where state = 'stored' and received_at < ? order by received_at limit {batch})";

  private static final Set<String> PROCESSED = Set.of("stored", "review");

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Duration controlIdWindow;

  MessageStore(JdbcTemplate jdbc, Clock clock, Duration controlIdWindow) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.controlIdWindow = controlIdWindow;
  }

  /** How far a message has come. */
  enum State {
    /** Stored and nothing more; its sender has had no answer yet, or AE. */
    RECEIVED,
    /** All of it is stored as resources, or an operator has closed its review. */
    STORED,
    /** Some of it, or all, waits for review. */
    REVIEW,
    /** As REVIEW, because another message had its control id; nothing of it was processed. */
    HELD
  }

  /**
   * A message that is stored.
   *
   * @param receivedAt when it came first
   * @param acknowledgement what its sender was answered; null while it was not
   * @param taskId logical id of its review entry; null where it has none
   */
  record Kept(
      String id,
      String sender,
      String controlId,
      Instant receivedAt,
      State state,
      @Nullable String acknowledgement,
      @Nullable String taskId) {}

  /**
   * Stores a message, or finds it; committed by itself. On the embedded H2 it may be in the file
   * only with what follows, before which nothing is acknowledged.
   */
  Kept keep(Er7Message message, Header header) {
    String digest = digest(message);
    // As exact as the database keeps it: it orders results, then and when the message is replayed.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String id = UUID.randomUUID().toString();
    try {
      jdbc.update(
          KEEP,
          id,
          header.sender(),
          header.controlId(),
          digest,
          Timestamp.from(now),
          message.raw());
    } catch (DuplicateKeyException e) {
      return jdbc.queryForObject(
          SAME, (row, number) -> kept(row), header.sender(), header.controlId(), digest);
    }
    return new Kept(id, header.sender(), header.controlId(), now, State.RECEIVED, null, null);
  }

  /**
   * Waits for the messages to which a sender gave one control id within a short time: of several
   * that come at once one is the first.
   *
   * @return whether another was processed
   */
  boolean lockIsReused(Kept kept) {
    return jdbc.query(
            OTHERS,
            (row, number) ->
                !row.getString(1).equals(kept.id()) && PROCESSED.contains(row.getString(2)),
            kept.sender(),
            kept.controlId(),
            Timestamp.from(clock.instant().minus(controlIdWindow)))
        .contains(true);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getTimestamp(4).toInstant(),
        State.valueOf(row.getString(5).toUpperCase(java.util.Locale.ROOT)),
        row.getString(6),
        row.getString(7));
  }

  /**
   * Waits for a message, so that one at a time processes it, and reads how far it has come.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when it is no longer kept
   */
  Kept lock(String id) {
    return jdbc.queryForObject(COLUMNS + "where id = ? for update", (row, number) -> kept(row), id);
  }

  /**
   * How far a message has come.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when it is no longer kept
   */
  Kept find(String id) {
    return jdbc.queryForObject(COLUMNS + "where id = ?", (row, number) -> kept(row), id);
  }

  /**
   * The bytes of a message.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when it is no longer kept
   */
  byte[] raw(String id) {
    return jdbc.queryForObject("select raw from hl7v2_message where id = ?", byte[].class, id);
  }

  /** Messages that were stored before a moment and never answered, oldest first. */
  List<String> unsettled(Instant before) {
    return jdbc.queryForList(
        "select id from hl7v2_message where state = 'received' and received_at < ?"
            + " order by received_at",
        String.class,
        Timestamp.from(before));
  }

  /** Writes down how a message ended, in the transaction that makes it so. */
  void settle(String id, State state, String acknowledgement, @Nullable String taskId) {
    jdbc.update(
        SETTLE, state.name().toLowerCase(java.util.Locale.ROOT), acknowledgement, taskId, id);
  }

  /** Writes down whether something of an answered message still waits for review. */
  void mark(String id, boolean waits) {
    jdbc.update(MARK, waits ? "review" : "stored", id);
  }

  /**
   * Over all segments but MSH: some engines write a new time into it when they send the same
   * message again.
   */
  private static String digest(Er7Message message) {
    byte[] raw = message.raw();
    int end = 0;
    while (end < raw.length && raw[end] != '\r' && raw[end] != '\n') {
      end++;
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(raw, end, raw.length - end);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of texts in hexadecimal, each apart from the next. */
  static String digest(String... parts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

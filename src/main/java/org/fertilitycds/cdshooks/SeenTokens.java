package org.fertilitycds.cdshooks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which tokens were used already, in the database: a token that one node has taken is refused by
 * every other. Kept until the token would be refused for its age; as a digest, so that a row has
 * one size and tells nothing.
 */
final class SeenTokens {

  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

  private final JdbcTemplate jdbc;

  /** A token stays used when the process dies. */
  private final TransactionTemplate transaction;

  private final Clock clock;
  private final AtomicReference<Instant> nextCleaning = new AtomicReference<>(Instant.MIN);

  SeenTokens(DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.clock = clock;
  }

  /**
   * Notes a token.
   *
   * @param issuer whose token it is
   * @param tokenId its {@code jti}
   * @param until when it is refused for its age
   * @return false when it was noted before
   * @throws org.springframework.dao.DataAccessException when the database cannot be asked
   * @throws org.springframework.transaction.TransactionException likewise
   */
  boolean add(String issuer, String tokenId, Instant until) {
    forgetExpired();
    try {
      transaction.executeWithoutResult(
          status ->
              jdbc.update(
                  "insert into cds_hooks_token (digest, expires_at) values (?, ?)",
                  digest(issuer, tokenId),
                  Timestamp.from(until)));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void forgetExpired() {
    Instant now = clock.instant();
    Instant due = nextCleaning.get();
    if (!now.isBefore(due) && nextCleaning.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
      jdbc.update("delete from cds_hooks_token where expires_at < ?", Timestamp.from(now));
    }
  }

  private static String digest(String issuer, String tokenId) {
    // The length tells where the issuer ends.
    return DigestUtils.sha256Hex(issuer.length() + " " + issuer + tokenId);
  }
}

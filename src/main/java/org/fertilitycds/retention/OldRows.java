package org.fertilitycds.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one table that are deleted when they are old enough, a few at a time, so that none of it
 * holds up those who work with the table.
 */
public final class OldRows {

  private static final Logger log = LoggerFactory.getLogger(OldRows.class);

  /** Rows of one statement, which is a transaction. */
  private static final int BATCH = 500;

  private static final Duration BETWEEN = Duration.ofHours(1);

  private final String what;
  private final String delete;
  private final Duration keep;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  /**
   * @param what how its log line and its task call the rows, such as {@code hl7v2-messages}
   * @param delete a statement that deletes at most {@code {batch}} rows, which stands in it as it
   *     is written here; each of its parameters is the moment before which a row is old
   * @param keep how long a row is kept
   */
  public OldRows(String what, String delete, Duration keep, DataSource dataSource, Clock clock) {
    this.what = what;
    this.delete = delete.replace("{batch}", String.valueOf(BATCH));
    this.keep = keep;
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  /** A task that deletes them every hour, on one node of all. */
  public RecurringTask<Void> task() {
    return Tasks.recurring("delete-old-" + what, FixedDelay.of(BETWEEN))
        .execute((instance, context) -> delete());
  }

  /**
   * Deletes the rows that are old enough.
   *
   * @return how many they were
   * @throws org.springframework.dao.DataAccessException when the database cannot be asked; what was
   *     deleted before stays deleted, and the task tries again after an hour
   */
  public int delete() {
    Instant before = clock.instant().minus(keep);
    Object[] moments = new Object[(int) delete.chars().filter(one -> one == '?').count()];
    Arrays.fill(moments, Timestamp.from(before));
    int all = 0;
    int batch;
    do {
      batch = jdbc.update(delete, moments);
      all += batch;
      // Fewer than a batch is not the end: another may be deleting the same rows.
    } while (batch > 0);
    if (all > 0) {
      log.info("{}: {} from before {} deleted", what, all, before);
    }
    return all;
  }
}

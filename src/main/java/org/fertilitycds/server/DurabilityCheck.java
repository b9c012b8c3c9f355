package org.fertilitycds.server;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was acknowledged must survive: refuses a database that is told to forget. */
final class DurabilityCheck {

  private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);

  private final JdbcTemplate jdbc;
  private final Database database;

  DurabilityCheck(DataSource dataSource, Database database) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.database = database;
  }

  /**
   * Checks the settings that decide whether a commit outlives a crash.
   *
   * @param allowUnsafe whether to start all the same, with a warning
   * @throws StartRefusedException when a commit may be lost and that is not allowed
   */
  void requireDurable(boolean allowUnsafe) {
    List<String> unsafe =
        switch (database) {
          case POSTGRESQL -> switchedOffInPostgres();
          case H2 -> delaysOfH2();
        };
    if (unsafe.isEmpty()) {
      return;
    }
    String reason =
        "The database may lose results that were acknowledged: " + String.join(", ", unsafe) + ".";
    if (!allowUnsafe) {
      throw new StartRefusedException(
          reason,
          "Set PostgreSQL's fsync and synchronous_commit to on, or H2's WRITE_DELAY and"
              + " MAX_COMPACT_TIME to 0; or, where losing data is acceptable, set"
              + " fertility-cds.allow-unsafe-durability=true.");
    }
    log.warn("{} Allowed by fertility-cds.allow-unsafe-durability.", reason);
  }

  private List<String> switchedOffInPostgres() {
    return List.of("fsync", "synchronous_commit").stream()
        .filter(name -> "off".equals(jdbc.queryForObject("show " + name, String.class)))
        .map(name -> name + " is off")
        .toList();
  }

  /**
   * Not 0 is a write delay, and the time for gathering the file while it is closed, at which H2
   * 2.3.232 loses commits (h2database/h2database issue 4247).
   */
  private List<String> delaysOfH2() {
    return jdbc
        .query(
            "select setting_name, setting_value from information_schema.settings where setting_name"
                + " in ('WRITE_DELAY', 'MAX_COMPACT_TIME')",
            (row, number) -> new Delay(row.getString(1), row.getInt(2)))
        .stream()
        // Less than 0 can only be H2Commits, which writes itself.
        .filter(delay -> delay.milliseconds() > 0)
        .map(delay -> delay.name() + " is " + delay.milliseconds() + " ms")
        .toList();
  }

  private record Delay(String name, int milliseconds) {}
}

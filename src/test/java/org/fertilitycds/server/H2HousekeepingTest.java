package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The file of the embedded database, with thousands of small commits. */
class H2HousekeepingTest {

  private static final int ROWS = 20_000;
  private static final int COMMITS = 3_000;

  @TempDir private Path folder;

  @Test
  void room_that_small_commits_leave_behind_is_given_back_and_no_row_is_lost() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("rows") + ";WRITE_DELAY=0";
    long sum;
    try (Connection kept = open(url)) {
      var source = new SingleConnectionDataSource(kept, true);
      var jdbc = new JdbcTemplate(source);
      jdbc.execute("create table results(id int primary key, code varchar, amount int)");
      jdbc.execute("create index by_amount on results(amount)");
      jdbc.execute(
          "insert into results select x, 'code-' || x, x from system_range(1, " + ROWS + ")");
      MVStore store = Objects.requireNonNull(H2Housekeeping.store(source));
      // Else the test would wait for 45 seconds until a piece is old enough to be written over.
      store.setRetentionTime(0);
      var random = new Random(7);
      for (int i = 0; i < COMMITS; i++) {
        jdbc.update("update results set amount = amount + ? where id = ?", i, random.nextInt(ROWS));
      }
      int before = store.getFileStore().getChunksFillRate();
      var housekeeping = new H2Housekeeping(store);
      for (int i = 0; i < 100; i++) {
        housekeeping.round();
      }
      assertThat(before).as("percent alive without housekeeping").isLessThan(40);
      assertThat(store.getFileStore().getChunksFillRate()).as("percent alive").isGreaterThan(60);
      long tidy = store.getCurrentVersion();
      housekeeping.round();
      assertThat(store.getCurrentVersion()).as("nothing is written for ever").isEqualTo(tidy);
      sum = sum(jdbc);
      housekeeping.close();
    }
    try (Connection again = open(url)) {
      var jdbc = new JdbcTemplate(new SingleConnectionDataSource(again, true));
      assertThat(sum(jdbc)).as("sum over all rows after a restart").isEqualTo(sum);
      assertThat(jdbc.queryForObject("select count(*) from results", Integer.class))
          .isEqualTo(ROWS);
    }
  }

  @Test
  void commits_of_others_go_on_while_the_file_is_tidied() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("busy") + ";WRITE_DELAY=0";
    int each = 1_000;
    try (Connection kept = open(url)) {
      var source = new SingleConnectionDataSource(kept, true);
      new JdbcTemplate(source)
          .execute("create table results(writer int, number int, text varchar)");
      MVStore store = Objects.requireNonNull(H2Housekeeping.store(source));
      store.setRetentionTime(0);
      var housekeeping = new H2Housekeeping(store);
      var writers =
          IntStream.range(0, 2)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> write(url, writer, each)))
              .toList();
      while (!writers.stream().allMatch(CompletableFuture::isDone)) {
        housekeeping.round();
      }
      writers.forEach(CompletableFuture::join);
      housekeeping.close();
    }
    try (Connection again = open(url)) {
      assertThat(
              new JdbcTemplate(new SingleConnectionDataSource(again, true))
                  .queryForObject(
                      "select count(distinct writer * 10000 + number) from results", Integer.class))
          .as("rows after a restart")
          .isEqualTo(2 * each);
    }
  }

  private static void write(String url, int writer, int rows) {
    try (Connection connection = open(url)) {
      var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      for (int i = 0; i < rows; i++) {
        jdbc.update("insert into results values(?, ?, ?)", writer, i, "text ".repeat(100));
        jdbc.update(
            "update results set text = text || '.' where writer = ? and number = ?", writer, i / 2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_database_that_keeps_house_itself_or_has_no_file_is_left_alone() throws SQLException {
    String memory = "jdbc:h2:mem:house";
    String delayed = "jdbc:h2:file:" + folder.resolve("delayed") + ";WRITE_DELAY=500";
    for (String url : new String[] {memory, delayed}) {
      try (Connection connection = open(url)) {
        assertThat(H2Housekeeping.of(new SingleConnectionDataSource(connection, true))).isNull();
      }
    }
  }

  private static Connection open(String url) throws SQLException {
    var source = new JdbcDataSource();
    source.setUrl(url);
    source.setUser("sa");
    return source.getConnection();
  }

  private static long sum(JdbcTemplate jdbc) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select sum(cast(amount as bigint)) from results", Long.class));
  }
}

package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The file of the embedded database, with thousands of small commits. */
class H2HousekeepingTest {

  private static final int ROWS = 20_000;
  private static final int COMMITS = 3_000;
  private static final int COMMITS_A_ROUND = 50;
  private static final int TORN = 300;
  private static final String BEFORE = "before".repeat(50);
  private static final String AFTER = "after ".repeat(50);

  /** Bytes. The first two blocks are the header of the file. */
  private static final int BLOCK = 4_096;

  @TempDir private Path folder;

  @Test
  void room_that_small_commits_leave_behind_is_given_back_and_no_row_is_lost() throws SQLException {
    String url = url("rows");
    long sum;
    try (Connection kept = open(url)) {
      var source = new SingleConnectionDataSource(kept, true);
      var jdbc = new JdbcTemplate(source);
      jdbc.execute("create table results(id int primary key, code varchar, amount int)");
      jdbc.execute("create index by_amount on results(amount)");
      jdbc.execute(
          "insert into results select x, 'code-' || x, x from system_range(1, " + ROWS + ")");
      MVStore store = store(kept);
      // Else the test would wait for 45 seconds until a piece is old enough to be written over.
      store.setRetentionTime(0);
      var random = new Random(7);
      for (int i = 0; i < COMMITS; i++) {
        jdbc.update("update results set amount = amount + ? where id = ?", i, random.nextInt(ROWS));
      }
      int before = store.getFileStore().getChunksFillRate();
      var housekeeping = new H2Housekeeping(source, store);
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
    String url = url("busy");
    int each = 1_000;
    var commits = new Semaphore(0);
    try (Connection kept = open(url)) {
      var source = new SingleConnectionDataSource(kept, true);
      new JdbcTemplate(source)
          .execute("create table results(writer int, number int, text varchar)");
      MVStore store = store(kept);
      store.setRetentionTime(0);
      var housekeeping = new H2Housekeeping(source, store);
      var writers =
          IntStream.range(0, 2)
              .mapToObj(
                  writer -> CompletableFuture.runAsync(() -> write(url, writer, each, commits)))
              .toList();
      while (!writers.stream().allMatch(CompletableFuture::isDone)) {
        if (commits.tryAcquire(COMMITS_A_ROUND, 100, TimeUnit.MILLISECONDS)) {
          housekeeping.round();
        }
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

  private static void write(String url, int writer, int rows, Semaphore commits) {
    try (Connection connection = open(url)) {
      var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      for (int i = 0; i < rows; i++) {
        jdbc.update("insert into results values(?, ?, ?)", writer, i, "text ".repeat(100));
        jdbc.update(
            "update results set text = text || '.' where writer = ? and number = ?", writer, i / 2);
        commits.release(2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_a_reader_that_h2_keeps_no_record_of_still_needs_is_not_written_over()
      throws SQLException {
    String url = url("read");
    try (Connection kept = open(url)) {
      MVStore store = store(kept);
      rewrite(store.openMap("numbers"), BEFORE);
      store.commit();
    }
    // Opened again, what is read is in the file and no more in memory.
    try (Connection kept = open(url)) {
      MVStore store = store(kept);
      store.setRetentionTime(0);
      MVMap<Integer, String> map = store.openMap("numbers");
      var housekeeping = new H2Housekeeping(new SingleConnectionDataSource(kept, true), store);
      housekeeping.round();
      // This is how H2 analyses a table behind a commit, and reads a transaction's undo log.
      Cursor<Integer, String> reader = map.cursor(null);
      for (int i = 0; i < 10; i++) {
        rewrite(map, AFTER);
        store.commit();
      }
      int read = 0;
      while (reader.hasNext()) {
        reader.next();
        assertThat(reader.getValue()).isEqualTo(BEFORE);
        read++;
      }
      assertThat(read).isEqualTo(ROWS);
      housekeeping.close();
    }
  }

  private static MVStore store(Connection connection) throws SQLException {
    return Objects.requireNonNull(
        H2Housekeeping.store(new SingleConnectionDataSource(connection, true)));
  }

  private static void rewrite(MVMap<Integer, String> map, String value) {
    for (int i = 0; i < ROWS; i++) {
      map.put(i, value);
    }
  }

  /**
   * A commit that a power cut tears: some blocks of its piece of the file are written, others are
   * not. The room that it takes may be what the commit before has left, and the file must still
   * hold all that was committed up to that one.
   */
  @Test
  void a_torn_write_takes_nothing_with_it_that_was_committed_before() throws Exception {
    var random = new Random(7);
    try (Connection kept = open(url("torn"))) {
      var source = new SingleConnectionDataSource(kept, true);
      var jdbc = new JdbcTemplate(source);
      jdbc.execute("create table results(id int primary key, text varchar)");
      MVStore store = store(kept);
      store.setRetentionTime(0);
      var housekeeping = new H2Housekeeping(source, store);
      int torn = 0;
      for (int commit = 1; commit <= TORN; commit++) {
        byte[] before = Files.readAllBytes(folder.resolve("torn.mv.db"));
        jdbc.update(
            "merge into results values(0, ?), (?, ?)",
            String.valueOf(commit),
            1 + random.nextInt(60),
            "text ".repeat(random.nextInt(600)));
        byte[] after = Files.readAllBytes(folder.resolve("torn.mv.db"));
        byte[] cut = torn(before, after, random);
        if (commit > 1 && cut.length > 0) {
          torn++;
          Files.write(folder.resolve("cut.mv.db"), cut);
          try (Connection again = open(url("cut"))) {
            assertThat(
                    new JdbcTemplate(new SingleConnectionDataSource(again, true))
                        .queryForObject("select text from results where id = 0", Integer.class))
                .as("number of the last commit of which the file was written whole")
                .isGreaterThanOrEqualTo(commit - 1);
          }
        }
        if (commit % 4 == 0) {
          housekeeping.round();
        }
      }
      assertThat(torn).as("torn writes").isGreaterThan(TORN / 2);
      housekeeping.close();
    }
  }

  /** The file with the first blocks of what was written last; empty where that was one block. */
  private static byte[] torn(byte[] before, byte[] after, Random random) {
    int[] written =
        IntStream.range(2, after.length / BLOCK)
            .filter(
                block ->
                    (block + 1) * BLOCK > before.length
                        || !Arrays.equals(
                            before,
                            block * BLOCK,
                            (block + 1) * BLOCK,
                            after,
                            block * BLOCK,
                            (block + 1) * BLOCK))
            .toArray();
    if (written.length < 2) {
      return new byte[0];
    }
    byte[] cut = Arrays.copyOf(before, Math.max(before.length, after.length));
    for (int i = 0; i <= random.nextInt(written.length - 1); i++) {
      System.arraycopy(after, written[i] * BLOCK, cut, written[i] * BLOCK, BLOCK);
    }
    return cut;
  }

  /** H2 2.3.232 writes an older state of its file than it has acknowledged (its issue 4247). */
  @Test
  void nothing_is_lost_when_the_database_is_closed() throws SQLException {
    String url = url("closed");
    try (Connection kept = open(url)) {
      var source = new SingleConnectionDataSource(kept, true);
      var jdbc = new JdbcTemplate(source);
      MVStore store = store(kept);
      jdbc.execute("create table early(id int primary key, text varchar)");
      jdbc.execute("create table large(id int primary key, text varchar)");
      jdbc.execute("create table last(id int primary key, text varchar)");
      jdbc.execute("create table results(id int primary key)");
      fill(jdbc, "early", 60);
      fill(jdbc, "large", 2_000);
      // A hole at the beginning of the file, which takes what is small.
      store.setRetentionTime(0);
      jdbc.update("delete from early");
      IntStream.range(0, 5).forEach(id -> jdbc.update("insert into results values(?)", id));
      store.setRetentionTime(store.getFileStore().getDefaultRetentionTime());
      // Something to gather, and an end of the file that nobody needs any more.
      jdbc.update("delete from large where id <= 400");
      fill(jdbc, "last", 100);
      jdbc.update("delete from last");
      IntStream.range(5, 10).forEach(id -> jdbc.update("insert into results values(?)", id));
    }
    try (Connection again = open(url)) {
      assertThat(
              new JdbcTemplate(new SingleConnectionDataSource(again, true))
                  .queryForObject("select count(*) from results", Integer.class))
          .isEqualTo(10);
    }
  }

  private static void fill(JdbcTemplate jdbc, String table, int rows) {
    jdbc.update(
        "insert into " + table + " select x, repeat('t', 1000) from system_range(1, ?)", rows);
  }

  @Test
  void a_database_that_an_error_closed_and_that_was_opened_again_is_kept_tidy_too()
      throws SQLException {
    var source = source(url("again"));
    try (Connection first = source.getConnection()) {
      new JdbcTemplate(new SingleConnectionDataSource(first, true))
          .execute("create table results(id int primary key, text varchar)");
      var housekeeping = new H2Housekeeping(source, store(first));
      housekeeping.round();
      try (Statement statement = first.createStatement()) {
        statement.execute("shutdown immediately");
      } catch (SQLException e) {
        assertThat(e.getErrorCode()).isEqualTo(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
      }
      try (Connection again = source.getConnection()) {
        MVStore store = store(again);
        store.setRetentionTime(0);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(again, true));
        fill(jdbc, "results", 500);
        for (int i = 0; i < 500; i++) {
          jdbc.update("update results set text = text || '.' where id = ?", i);
        }
        int before = store.getFileStore().getChunksFillRate();
        for (int i = 0; i < 20; i++) {
          housekeeping.round();
        }
        assertThat(before).as("percent alive without housekeeping").isLessThan(40);
        assertThat(store.getFileStore().getChunksFillRate()).as("percent alive").isGreaterThan(60);
        housekeeping.close();
      }
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

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name) + StorageConfiguration.H2_OPTIONS;
  }

  private static Connection open(String url) throws SQLException {
    return source(url).getConnection();
  }

  private static JdbcDataSource source(String url) {
    var source = new JdbcDataSource();
    source.setUrl(url);
    source.setUser("sa");
    return source;
  }

  private static long sum(JdbcTemplate jdbc) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select sum(cast(amount as bigint)) from results", Long.class));
  }
}

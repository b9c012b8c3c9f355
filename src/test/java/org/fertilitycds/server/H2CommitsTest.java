package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the file of the embedded database holds when a commit returns: what a kill would leave. */
class H2CommitsTest {

  private static final int WRITERS = 8;
  private static final int EACH = 150;
  private static final int LARGE = 60_000;

  @TempDir private Path folder;

  private HikariDataSource pool;
  private DataSource source;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() throws SQLException {
    pool = pool("rows", StorageConfiguration.H2_OPTIONS);
    source = H2Commits.around(pool);
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    jdbc.execute("create table results(writer int, number int, text varchar)");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private HikariDataSource pool(String name, String options) {
    var opened = new HikariDataSource();
    opened.setJdbcUrl("jdbc:h2:file:" + folder.resolve(name) + options);
    opened.setUsername("sa");
    opened.setMaximumPoolSize(WRITERS);
    return opened;
  }

  @Test
  void a_transaction_is_in_the_file_when_its_commit_returns() throws IOException {
    for (int number = 1; number <= 20; number++) {
      insertInTransaction(0, number);
      assertThat(rowsAfterAKill()).isEqualTo(number);
    }
  }

  @Test
  void so_is_a_large_transaction() throws IOException {
    transaction.executeWithoutResult(
        status ->
            jdbc.update(
                "insert into results select 0, x, repeat('text', 100) from system_range(1, ?)",
                LARGE));
    assertThat(rowsAfterAKill()).isEqualTo(LARGE);
  }

  @Test
  void a_statement_by_itself_is_in_the_file_with_the_next_transaction() throws IOException {
    jdbc.update("insert into results values(1, 1, 'by itself')");
    insertInTransaction(0, 1);
    assertThat(rowsAfterAKill()).isEqualTo(2);
  }

  @Test
  void a_statement_by_itself_is_in_the_file_with_the_next_round_of_housekeeping() throws Exception {
    jdbc.update("insert into results values(1, 1, 'by itself')");
    try (var housekeeping = Objects.requireNonNull(H2Housekeeping.of(source))) {
      housekeeping.round();
    }
    assertThat(rowsAfterAKill()).isEqualTo(1);
  }

  @Test
  void what_was_only_read_writes_nothing() throws SQLException {
    insertInTransaction(0, 1);
    MVStore store = Objects.requireNonNull(H2Housekeeping.store(source));
    long before = store.getCurrentVersion();
    transaction.executeWithoutResult(status -> jdbc.queryForList("select * from results"));
    assertThat(store.getCurrentVersion()).isEqualTo(before);
  }

  @Test
  void what_was_taken_back_is_not_in_the_file() throws IOException {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("insert into results values(1, 1, 'taken back')");
          status.setRollbackOnly();
        });
    insertInTransaction(0, 1);
    assertThat(rowsAfterAKill()).isEqualTo(1);
  }

  @Test
  void a_connection_that_sets_the_write_delay_of_its_url_changes_nothing() throws Exception {
    MVStore store = Objects.requireNonNull(H2Housekeeping.store(source));
    try (var other = pool("rows", StorageConfiguration.H2_OPTIONS);
        Connection opened = other.getConnection()) {
      assertThat(opened.isValid(1)).isTrue();
      assertThat(store.getAutoCommitDelay()).as("set by the other").isZero();
      insertInTransaction(0, 1);
      assertThat(store.getAutoCommitDelay()).as("taken over again").isNegative();
      insertInTransaction(0, 2);
      assertThat(rowsAfterAKill()).isEqualTo(2);
    }
  }

  @Test
  void a_database_that_was_closed_and_opened_again_takes_transactions_as_before() throws Exception {
    insertInTransaction(0, 1);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      assertThat(e.getErrorCode()).isEqualTo(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
    }
    pool.getHikariPoolMXBean().softEvictConnections();
    insertInTransaction(0, 2);
    assertThat(rowsAfterAKill()).isEqualTo(2);
  }

  @Test
  void a_connection_that_outlived_its_database_is_given_back_with_the_drivers_error()
      throws Exception {
    Objects.requireNonNull(H2Housekeeping.store(pool)).setAutoCommitDelay(0);
    var handedOut = new AtomicReference<@Nullable Connection>();
    DataSource around =
        H2Commits.around(
            new DelegatingDataSource(pool) {
              @Override
              public Connection getConnection() throws SQLException {
                Connection given = handedOut.get();
                return given == null ? super.getConnection() : given;
              }
            });
    try (Connection connection = pool.getConnection()) {
      // As H2 does with all sessions of a database that it closes.
      connection.unwrap(JdbcConnection.class).getSession().close();
      handedOut.set(connection);
      assertThat(around).isInstanceOf(H2Commits.class);
      assertThatThrownBy(around::getConnection).isInstanceOf(SQLException.class);
      assertThat(connection.isClosed()).as("given back").isTrue();
    }
  }

  @Test
  void each_of_many_writers_is_in_the_file_when_its_commit_returns_and_several_at_once()
      throws Exception {
    MVStore store = Objects.requireNonNull(H2Housekeeping.store(source));
    long before = store.getCurrentVersion();
    var committed = new AtomicIntegerArray(WRITERS);
    var writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer, committed)))
            .toList();
    int kills = 0;
    do {
      int[] certain = IntStream.range(0, WRITERS).map(committed::get).toArray();
      int[] found = latestAfterAKill();
      for (int writer = 0; writer < WRITERS; writer++) {
        assertThat(found[writer]).as("writer " + writer).isGreaterThanOrEqualTo(certain[writer]);
      }
      kills++;
    } while (!writers.stream().allMatch(CompletableFuture::isDone));
    writers.forEach(CompletableFuture::join);
    assertThat(kills).as("looks at the file while it was written").isGreaterThan(1);
    assertThat(rowsAfterAKill()).isEqualTo(WRITERS * EACH);
    assertThat(store.getCurrentVersion() - before)
        .as("times that the file was written")
        .isLessThan(WRITERS * EACH * 3L / 4);
  }

  private void write(int writer, AtomicIntegerArray committed) {
    for (int number = 1; number <= EACH; number++) {
      insertInTransaction(writer, number);
      committed.set(writer, number);
    }
  }

  private void insertInTransaction(int writer, int number) {
    transaction.executeWithoutResult(
        status -> jdbc.update("insert into results values(?, ?, 'text')", writer, number));
  }

  /** Rows in a copy of the file as it is now, which nobody has closed. */
  private int rowsAfterAKill() throws IOException {
    try (var killed = copy()) {
      return Objects.requireNonNull(
          new JdbcTemplate(killed).queryForObject("select count(*) from results", Integer.class));
    }
  }

  /** The same, the highest number of each writer. */
  private int[] latestAfterAKill() throws IOException {
    int[] latest = new int[WRITERS];
    try (var killed = copy()) {
      new JdbcTemplate(killed)
          .query(
              "select writer, max(number) from results group by writer",
              row -> {
                latest[row.getInt(1)] = row.getInt(2);
              });
    }
    return latest;
  }

  private HikariDataSource copy() throws IOException {
    Path copy = folder.resolve("copy.mv.db");
    Files.deleteIfExists(copy);
    Files.copy(folder.resolve("rows.mv.db"), copy);
    return pool("copy", "");
  }

  @Test
  void a_database_with_a_write_delay_or_without_a_file_is_left_alone() throws SQLException {
    try (var delayed = pool("delayed", ";WRITE_DELAY=500");
        var memory = new HikariDataSource()) {
      memory.setJdbcUrl("jdbc:h2:mem:commits");
      assertThat(H2Commits.around(delayed)).isSameAs(delayed);
      assertThat(H2Commits.around(memory)).isSameAs(memory);
    }
  }

  @Test
  void what_goes_wrong_is_thrown_as_the_driver_throws_it() throws SQLException {
    Connection connection = source.getConnection();
    connection.close();
    assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
  }
}

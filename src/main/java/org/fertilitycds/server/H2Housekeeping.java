package org.fertilitycds.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives room in the file of H2 back to H2. Without a write delay, which is what makes a commit
 * outlive a crash, H2 has no thread of its own that does (h2database/h2database issue 442): the
 * file would grow by all that is ever written, some 600 kB for a result with its guidance, and each
 * commit would take longer, because it notes in ever more places what it replaced.
 *
 * <p>What is given back can be written over after H2's retention time of 45 seconds; the file does
 * not shrink, but stays at some multiple of what it holds.
 *
 * <p>It also holds what the file held some seconds ago. H2 counts the retention time from when a
 * piece of the file was written, not from when it was given up: of an older piece, a commit takes
 * the room that the one before it gave up. If that write is torn, the file as the commit before
 * left it has lost a piece too, and H2 opens an older state or none. And H2 reads without keeping a
 * record of it when it analyses a table behind a commit, or goes through the log of a transaction:
 * "Chunk not found", said by a commit that was done.
 */
final class H2Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(H2Housekeeping.class);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final Duration LAST_ROUND = Duration.ofSeconds(10);

  /** Bytes that one round may write. Commits wait meanwhile: some 10 ms, 57 ms at most by hand. */
  private static final int ROUND = 2 * 1024 * 1024;

  /** How much of what stands in the file must be alive, in percent: while others write, and not. */
  private static final int BUSY = 25;

  private static final int IDLE = 70;

  /** For how many rounds what the file held is held on to. */
  private static final int HELD = 5;

  private final DataSource dataSource;
  private MVStore store;
  private final Deque<MVStore.TxCounter> held = new ArrayDeque<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "h2-housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  H2Housekeeping(DataSource dataSource, MVStore store) {
    this.dataSource = dataSource;
    this.store = store;
  }

  /**
   * Begins to keep house where the database is an H2 file of this process that does not do so
   * itself.
   *
   * @return null where there is nothing to do: another database, H2 as a server or in memory, or a
   *     write delay
   * @throws SQLException when the database cannot be reached
   */
  static @Nullable H2Housekeeping of(DataSource dataSource) throws SQLException {
    MVStore store = store(dataSource);
    if (store == null || store.getFileStore() == null || store.getAutoCommitDelay() > 0) {
      return null;
    }
    var housekeeping = new H2Housekeeping(dataSource, store);
    housekeeping.begin();
    return housekeeping;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A round throws nothing.
  private void begin() {
    rounds.scheduleWithFixedDelay(this::round, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Where the rows stand; null where they stand in another process or in another database. */
  static @Nullable MVStore store(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isWrapperFor(JdbcConnection.class)
              && connection.unwrap(JdbcConnection.class).getSession()
                  instanceof SessionLocal session
          ? store(session)
          : null;
    }
  }

  /**
   * Where the rows of a session stand.
   *
   * @throws SQLException when its database was closed
   */
  static MVStore store(SessionLocal session) throws SQLException {
    try {
      return session.getDatabase().getStore().getMvStore();
    } catch (DbException e) {
      throw DbException.toSQLException(e);
    }
  }

  /** Writes also what was committed by itself and {@link H2Commits} did not wait for. */
  void round() {
    try {
      if (store.isClosed()) {
        openedAgain();
      }
      tidy();
    } catch (MVStoreException e) {
      log.warn("The file of H2 is not kept tidy: {}", e.getErrorCode());
    } catch (SQLException e) {
      log.warn("The file of H2 is not kept tidy: {}", e.getSQLState());
    }
  }

  /** An error closes a database, the next connection opens it again. */
  private void openedAgain() throws SQLException {
    MVStore opened = store(dataSource);
    if (opened != null) {
      held.clear();
      store = opened;
    }
  }

  private void tidy() {
    MVStore.TxCounter now = store.registerVersionUsage();
    held.add(now);
    letGo(HELD);
    boolean idle = held.size() == HELD && held.element().version == now.version;
    if (!idle) {
      store.compact(BUSY, ROUND);
    } else if (store.getFileStore().getChunksFillRate() < IDLE) {
      // Else what is held, and dead, would count: it would be rewritten for ever.
      store.executeFilestoreOperation(store.getFileStore()::dropUnusedChunks);
      store.compact(IDLE, ROUND);
    }
    store.commit();
  }

  private void letGo(int but) {
    while (held.size() > but) {
      store.deregisterVersionUsage(held.remove());
    }
  }

  /** Ends the rounds before the database is closed. */
  @Override
  public void close() {
    // No interrupt: it would close the file under H2.
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("The last round over the file of H2 takes longer than {}", LAST_ROUND);
        return;
      }
      letGo(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.fertilitycds.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes transactions of the embedded H2 that commit at about the same time into its file together.
 * H2 itself writes the file for each of them, one after the other, and with each also the half of
 * those that are still under way, which it has to write again when they commit.
 *
 * <p>{@link Connection#commit} returns once the file holds the transaction. A statement that is
 * committed by itself (auto-commit) does not wait: it is in the file with the next transaction, or
 * with the next round of {@link H2Housekeeping}, and never later than what is committed after it.
 * That is how the queue notes who works on what and how a message is kept before its
 * acknowledgement is committed.
 */
final class H2Commits extends DelegatingDataSource {

  /** H2 then writes at each commit. */
  private static final int BY_H2 = 0;

  /** H2 then writes at no commit and has no thread that does. */
  private static final int BY_US = -1;

  private final MVStore store;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final AtomicLong committed = new AtomicLong();

  /** Up to which commit the file holds all. */
  private long written;

  private H2Commits(DataSource pool, MVStore store) {
    super(pool);
    this.store = store;
  }

  /**
   * Takes over from H2 where it writes at each commit.
   *
   * @return the pool itself where there is nothing to do: another database, H2 as a server or in
   *     memory, or a write delay
   * @throws SQLException when the database cannot be reached
   */
  static DataSource around(DataSource pool) throws SQLException {
    MVStore store = H2Housekeeping.store(pool);
    return store != null && store.getFileStore() != null && store.getAutoCommitDelay() == BY_H2
        ? new H2Commits(pool, store)
        : pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      return waiting(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection waiting(Connection connection) throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    if (H2Housekeeping.store(session) != store) {
      // An error has closed the database and it was opened again: H2 writes, as its URL says.
      return connection;
    }
    // Each connection that is opened anew sets the write delay of its URL, for all.
    if (store.getAutoCommitDelay() == BY_H2) {
      store.setAutoCommitDelay(BY_US);
    }
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            new Waiting(connection, session));
  }

  private final class Waiting implements InvocationHandler {

    private final Connection connection;
    private final SessionLocal session;

    Waiting(Connection connection, SessionLocal session) {
      this.connection = connection;
      this.session = session;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      boolean changes = method.getName().equals("commit") && session.containsUncommitted();
      Object result;
      try {
        result = method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      if (changes) {
        awaitWritten();
      }
      return result;
    }
  }

  /** Who comes while another writes is written by the next who can, with all who wait. */
  private void awaitWritten() throws SQLException {
    long mine = committed.incrementAndGet();
    writing.lock();
    try {
      if (written < mine) {
        long all = committed.get();
        if (store.commit() < 0) {
          // Nothing left to write, but what H2 began to write by itself may be on its way yet.
          store.executeFilestoreOperation(() -> {});
        }
        written = all;
      }
    } catch (MVStoreException e) {
      throw new SQLException("The file of the database cannot be written", "HY000", e);
    } finally {
      writing.unlock();
    }
  }
}

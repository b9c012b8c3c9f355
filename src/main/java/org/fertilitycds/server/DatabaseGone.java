package org.fertilitycds.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a statement that it refuses. */
final class DatabaseGone {

  /** Classes of SQL states: a connection failed; PostgreSQL is shutting down or starting up. */
  private static final String CONNECTION = "08";

  private static final String OPERATOR_INTERVENTION = "57P";

  private static final int VALID_WITHIN_SECONDS = 2;

  private DatabaseGone() {}

  /** Asks the database itself; for failures that do not say where they come from. */
  static boolean isGone(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return !connection.isValid(VALID_WITHIN_SECONDS);
    } catch (SQLException e) {
      return true;
    }
  }

  static boolean isCauseOf(@Nullable Throwable failure) {
    return ExceptionUtils.getThrowableList(failure).stream().anyMatch(DatabaseGone::isConnection);
  }

  private static boolean isConnection(Throwable cause) {
    if (!(cause instanceof SQLException problem)) {
      return false;
    }
    String state = String.valueOf(problem.getSQLState());
    return problem instanceof SQLTransientConnectionException
        || problem instanceof SQLNonTransientConnectionException
        || problem instanceof SQLRecoverableException
        || state.startsWith(CONNECTION)
        || state.startsWith(OPERATOR_INTERVENTION);
  }
}

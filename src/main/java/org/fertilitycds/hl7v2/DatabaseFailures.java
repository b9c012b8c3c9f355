package org.fertilitycds.hl7v2;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a database in trouble from a message that no database would take. */
final class DatabaseFailures {

  private static final int MOST_CAUSES = 20;

  private DatabaseFailures() {}

  /** Two transactions met: a later attempt finds what the other has done. */
  static boolean isConflict(Throwable failure) {
    return anyCause(
        failure,
        cause ->
            cause instanceof ConcurrencyFailureException
                || cause instanceof ResourceVersionConflictException
                || cause instanceof OptimisticLockException
                || (cause instanceof SQLException sql
                    && (state(sql).startsWith("40") || state(sql).equals("23505"))));
  }

  /**
   * The database could not do it now, whatever it was. Data that it refuses (classes 22 and 23 of
   * SQLSTATE) it would refuse again.
   */
  static boolean isDatabase(Throwable failure) {
    return isConflict(failure)
        || anyCause(
            failure,
            cause ->
                cause instanceof TransactionException
                    || (cause instanceof SQLException sql && !state(sql).matches("2[23].*")));
  }

  private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (test.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }
}

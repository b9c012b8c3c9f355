package org.fertilitycds.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.record.RecordEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is known under one prefetch key.
 *
 * @param entries the resources
 * @param gap why they are not all that the query would find, as the end of a sentence; null where
 *     they are
 */
record PrefetchData(List<RecordEntry> entries, @Nullable String gap) {

  PrefetchData {
    entries = List.copyOf(entries);
  }

  static PrefetchData complete(List<RecordEntry> entries) {
    return new PrefetchData(entries, null);
  }

  /**
   * What was sent, completed by what was fetched: that stands alone where it is all, and beside
   * what was sent where it is not.
   */
  PrefetchData or(PrefetchData fetched) {
    if (fetched.gap() == null) {
      return fetched;
    }
    List<RecordEntry> both = new ArrayList<>(entries);
    both.addAll(fetched.entries());
    return new PrefetchData(both, gap + "; fetching: " + fetched.gap());
  }

  static PrefetchData missing(String gap) {
    return new PrefetchData(List.of(), gap);
  }
}

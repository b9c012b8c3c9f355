package org.fertilitycds.cdshooks;

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

  static PrefetchData missing(String gap) {
    return new PrefetchData(List.of(), gap);
  }
}

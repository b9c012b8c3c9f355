package org.fertilitycds.bench;

import java.time.Duration;
import java.util.List;

/** Measured times, in order. */
record Latencies(List<Duration> sorted) {

  Latencies {
    sorted = sorted.stream().sorted().toList();
  }

  /** The time that this share of all stays at or under (nearest rank), 0 to 1. */
  Duration at(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}

package org.fertilitycds.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Results of one test under one order number that no OBX-4 tells apart, as those of a stimulation
 * test: which of a message is which of those that are stored.
 */
final class LikeResults {

  /** It cannot be told. */
  static final int UNKNOWN = 0;

  /**
   * Instead of a time: the order of the result cannot be read. It may be this one, and keeps its
   * place.
   */
  static final String LOST = "?";

  private final List<String> sent;
  private final SortedMap<Integer, String> stored;

  private LikeResults(List<String> sent, SortedMap<Integer, String> stored) {
    this.sent = sent;
    this.stored = stored;
  }

  /**
   * Numbers the results of a message.
   *
   * @param sent when each was collected, in FHIR's form; empty where that is not said, or {@link
   *     #LOST}
   * @param stored when those that are stored were collected, by their numbers
   * @return the number of each, or {@link #UNKNOWN}
   */
  static List<Integer> number(List<String> sent, SortedMap<Integer, String> stored) {
    var results = new LikeResults(sent, stored);
    if (results.standInOrder()) {
      return IntStream.rangeClosed(1, sent.size()).boxed().toList();
    }
    // One that stands for the other may correct its time; whether it does is asked elsewhere.
    return sent.size() == 1 && stored.keySet().equals(Set.of(1))
        ? List.of(1)
        : results.numberByTime();
  }

  /** All that is stored is sent again where it stood, perhaps with more after it. */
  private boolean standInOrder() {
    return stored.isEmpty()
        || (sent.size() >= stored.lastKey()
            && stored.entrySet().stream()
                .allMatch(one -> mayBeOf(sent.get(one.getKey() - 1), one.getValue())));
  }

  /** Where all that is stored is found again, the rest is new. */
  private List<Integer> numberByTime() {
    List<Integer> numbers = new ArrayList<>(sent.stream().map(this::numberOf).toList());
    if (numbers.containsAll(stored.keySet())) {
      int free = 1;
      for (int place = 0; place < numbers.size(); place++) {
        while (numbers.contains(free)) {
          free++;
        }
        if (numbers.get(place) == UNKNOWN) {
          numbers.set(place, free);
        }
      }
    }
    return numbers;
  }

  private int numberOf(String time) {
    List<Map.Entry<Integer, String>> candidates =
        stored.entrySet().stream().filter(one -> isOf(time, one.getValue())).toList();
    if (candidates.size() != 1) {
      return UNKNOWN;
    }
    Map.Entry<Integer, String> candidate = candidates.get(0);
    boolean alone = sent.stream().filter(other -> isOf(other, candidate.getValue())).count() == 1;
    return alone ? candidate.getKey() : UNKNOWN;
  }

  private static boolean isOf(String time, String other) {
    return !time.isEmpty() && !time.equals(LOST) && !other.isEmpty() && Hl7Time.isSame(time, other);
  }

  private static boolean mayBeOf(String time, String other) {
    return !time.equals(LOST) && (time.isEmpty() || other.isEmpty() || Hl7Time.isSame(time, other));
  }
}

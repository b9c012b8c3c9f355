package org.fertilitycds.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts how often the record of a patient is read, and can hold up a reader after it has read. */
public final class RecordGate implements BeanPostProcessor {

  private static final long PATIENCE_SECONDS = 60;

  private final Map<String, Integer> reads = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  /** How often the record has been read. */
  public int reads(String patientId) {
    return reads.getOrDefault(patientId, 0);
  }

  /** How often reading the record was made to fail. */
  public int failures(String patientId) {
    return failures.getOrDefault(patientId, 0);
  }

  /** Whose records have been read, in the order of reading. */
  public List<String> order() {
    return List.copyOf(order);
  }

  /** Holds up the next reader of a record. */
  public Hold hold(String patientId) {
    var hold = new Hold(new CountDownLatch(1), new CountDownLatch(1));
    holds.put(patientId, hold);
    return hold;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RecordSource source ? (RecordSource) id -> read(source, id) : bean;
  }

  /** Lets no reading of any record fail. */
  public void failNoMore() {
    failing.clear();
  }

  /** Lets every reading of a record fail, or no more. */
  public void fail(String patientId, boolean fails) {
    if (fails) {
      failing.add(patientId);
    } else {
      failing.remove(patientId);
    }
  }

  private PatientRecord read(RecordSource source, String patientId) {
    if (failing.contains(patientId)) {
      failures.merge(patientId, 1, Integer::sum);
      throw new IllegalStateException("This record cannot be read");
    }
    PatientRecord record = source.load(patientId);
    reads.merge(patientId, 1, Integer::sum);
    order.add(patientId);
    Hold hold = holds.remove(patientId);
    if (hold != null) {
      hold.reached.countDown();
      await(hold.released);
    }
    return record;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Waited for a minute in vain");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * One reader who is held up.
   *
   * @param reached whether the reader has read and waits
   * @param released whether the reader may go on
   */
  public record Hold(CountDownLatch reached, CountDownLatch released) {

    /** Waits until the reader has read. */
    public void awaitReader() {
      await(reached);
    }

    /** Lets the reader go on. */
    public void release() {
      released.countDown();
    }
  }
}

package org.fertilitycds.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may tell one subscriber at the moment: a quarter of the workers of a node, however long he
 * takes. The others wait for a moment, which is enough with one who answers; with one who does not
 * they have better things to do, and do not even wait until a while has passed.
 */
final class Turns {

  private static final int SHARE = 4;
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final Semaphore turns;
  private final long whileNanos;
  private volatile long slowSince;
  private volatile boolean slow;

  /**
   * @param threads workers of the node
   * @param aWhile for how long nobody waits after somebody waited in vain
   */
  Turns(int threads, Duration aWhile) {
    this.turns = new Semaphore(Math.max(1, threads / SHARE));
    this.whileNanos = aWhile.toNanos();
  }

  /** Takes a turn, if there is one. */
  boolean take() {
    if (turns.tryAcquire()) {
      slow = false;
      return true;
    } else if (slow && System.nanoTime() - slowSince < whileNanos) {
      return false;
    }
    try {
      boolean taken = turns.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      slow = !taken;
      slowSince = System.nanoTime();
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void giveBack() {
    turns.release();
  }
}

package org.fertilitycds.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The durable queue of deliveries: db-scheduler with a table and workers of its own, so that a
 * subscriber who takes long to answer holds up no evaluation.
 *
 * <p>The id of a task is {@code subscription/patient/uuid}: every event has a task of its own, for
 * the reasons given in {@code src/docs/decisions/0003}.
 */
final class DeliveryQueue implements SmartLifecycle {

  /** Name and data of the tasks. */
  static final TaskDescriptor<Lane> TASK = TaskDescriptor.of("notify-subscriber", Lane.class);

  /** Of Subscriptions that could not be matched. */
  static final TaskDescriptor<Unmatched> UNMATCHED =
      TaskDescriptor.of("fail-subscription", Unmatched.class);

  private static final String TABLE = "notification_tasks";

  /** A commit wakes the workers of its own node; this is for retries and what others left. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final Scheduler scheduler;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private volatile boolean running;

  DeliveryQueue(DataSource dataSource, List<Task<?>> tasks, int threads, Clock clock) {
    this.clock = clock;
    this.jdbc = new JdbcTemplate(dataSource);
    this.scheduler =
        Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
            .tableName(TABLE)
            .serializer(new JacksonSerializer())
            .schedulerName(
                new SchedulerName.Fixed(
                    new SchedulerName.Hostname().getName() + "-" + UUID.randomUUID()))
            .clock(clock::instant)
            .threads(threads)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            // The handler of failures says it without data.
            .failureLogging(LogLevel.OFF, false)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
  }

  /** Orders that lanes are gone through, in the transaction under way, which wakes the workers. */
  void order(Collection<Lane> lanes) {
    for (Lane lane : lanes) {
      String id = lane.subscriptionId() + "/" + lane.patientId() + "/" + UUID.randomUUID();
      scheduler.schedule(TASK.instance(id).data(lane).build(), clock.instant());
    }
    wake();
  }

  /**
   * Orders that a Subscription gets the status error, apart from the transaction under way, which
   * has other things to save.
   */
  void fail(Unmatched unmatched) {
    String id = unmatched.subscriptionId() + "/" + UUID.randomUUID();
    scheduler.schedule(UNMATCHED.instance(id).data(unmatched).build(), clock.instant());
    wake();
  }

  private void wake() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
          }
        });
  }

  /** Brings forward what waits for its next attempt. */
  void hasten(String subscriptionId) {
    jdbc.update(
        "update notification_tasks set execution_time = ?"
            + " where task_name = ? and task_instance like ? and picked = false",
        Timestamp.from(clock.instant()),
        TASK.getTaskName(),
        subscriptionId + "/%");
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

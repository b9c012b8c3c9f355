package org.fertilitycds.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up within a time. The system's own lookup can be neither bounded nor stopped, so it
 * runs on a thread of its own, which all who ask for the same name wait for: however long it hangs,
 * no more threads are stuck than names are called, and those are an operator's.
 */
final class SharedLookup implements AddressPolicy.NameLookup {

  private final AddressPolicy.NameLookup names;
  private final Duration longest;
  private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();

  /**
   * @param longest how long anybody waits
   */
  SharedLookup(AddressPolicy.NameLookup names, Duration longest) {
    this.names = names;
    this.longest = longest;
  }

  @Override
  public InetAddress[] addresses(String host) throws UnknownHostException {
    CompletableFuture<InetAddress[]> lookup = running.computeIfAbsent(host, this::start);
    try {
      return lookup.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TooSlowException(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooSlowException(longest);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException("A name could not be looked up", e.getCause());
    }
  }

  private CompletableFuture<InetAddress[]> start(String host) {
    var lookup = new CompletableFuture<InetAddress[]>();
    var thread = new Thread(() -> complete(lookup, host), "outbound-lookup");
    thread.setDaemon(true);
    thread.start();
    return lookup;
  }

  private void complete(CompletableFuture<InetAddress[]> lookup, String host) {
    try {
      lookup.complete(names.addresses(host));
    } catch (UnknownHostException | RuntimeException e) {
      lookup.completeExceptionally(e);
    } finally {
      running.remove(host, lookup);
    }
  }

  /** The name is still being looked up. */
  static final class TooSlowException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    TooSlowException(Duration longest) {
      super("the host name was not looked up within %d ms".formatted(longest.toMillis()));
    }
  }
}

package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpStatus;
import org.apache.http.client.methods.RequestBuilder;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.CallFailedException;
import org.fertilitycds.outbound.OutboundClient;

/**
 * A registered FHIR server, with threads and connections of its own: a slow one delays no other.
 */
final class FhirServer implements AutoCloseable {

  /** As its parts of failures call it. */
  static final String NAME = "the FHIR server";

  /** As many queries as two calls have. */
  private static final int AT_ONCE = 16;

  private static final long IDLE_SECONDS = 30;

  private final String base;
  private final AddressPolicy addresses;
  private final OutboundClient client;
  private final ThreadPoolExecutor threads;

  /**
   * @param base its address without a slash at its end
   * @param addresses allows this server alone
   */
  FhirServer(String base, AddressPolicy addresses) {
    this.base = base;
    this.addresses = addresses;
    this.client = new OutboundClient(NAME, addresses, AT_ONCE, AT_ONCE);
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "fhir-fetch");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  String base() {
    return base;
  }

  /** Whether an address is of this server and below its base. */
  boolean holds(String address) {
    return addresses.refusal(address) == null;
  }

  /** Works on a query once one of the threads is free. */
  <T> Future<T> submit(Callable<T> query) {
    return threads.submit(query);
  }

  /**
   * The body that it answers to a GET.
   *
   * @param address one that it {@link #holds}
   * @param authorization value of that header
   * @throws FetchFailedException when it answers anything but 200, or not at all
   */
  byte[] get(String address, String authorization, FetchLimits limits) throws FetchFailedException {
    var request =
        RequestBuilder.get(address)
            .addHeader(HttpHeaders.ACCEPT, "application/fhir+json")
            .addHeader(HttpHeaders.AUTHORIZATION, authorization);
    Answer answer;
    try {
      answer =
          client.call(
              request,
              limits.deadline(),
              response -> {
                int status = response.getStatusLine().getStatusCode();
                return status == HttpStatus.SC_OK
                    ? new Answer(status, limits.read(response))
                    : new Answer(status, new byte[0]);
              });
    } catch (CallFailedException e) {
      throw new FetchFailedException(e.reason());
    }
    if (answer.status() != HttpStatus.SC_OK) {
      throw new FetchFailedException(NAME + " answered " + answer.status());
    }
    return answer.body();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int status, byte[] body) {}

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    client.close();
  }
}

package org.fertilitycds.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.HttpConnectionFactory;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Calls over HTTP. Names are looked up by the policy, and the connection is made to the address
 * that it has checked; no redirect is followed, nothing is sent twice by itself, no body is
 * inflated, no proxy and no cookie is used. Connections stay open for the next call of the same
 * server.
 *
 * <p>Apache's client, which HAPI brings along: Java's own lets nobody else look names up.
 */
public final class OutboundClient implements AutoCloseable {

  private static final int BUFFER = 8 * 1024;

  /** Servers close what is idle; a connection that has been is tried before it is used. */
  private static final int IDLE_MILLISECONDS = 500;

  private static final RequestConfig SETTINGS =
      RequestConfig.custom()
          .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
          .setRedirectsEnabled(false)
          .setNormalizeUri(false)
          .build();

  private final String peer;
  private final AddressPolicy addresses;
  private final CloseableHttpClient client;

  /** Ends what takes too long in all, however busily it trickles. */
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            var thread = new Thread(task, "outbound-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param peer who is called, as the reasons of failures say it, such as "the endpoint"
   * @param addresses who may be called; the caller asks it for {@link AddressPolicy#refusal} before
   *     it calls an address that a request names
   * @param connections how many at once
   * @param perServer how many at once to one server
   */
  public OutboundClient(String peer, AddressPolicy addresses, int connections, int perServer) {
    this.peer = peer;
    this.addresses = addresses;
    // A call that has ended, with its headers, is not kept until it would have been too late.
    deadlines.setRemoveOnCancelPolicy(true);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(addresses, connections, perServer))
            .setUserAgent("fertility-cds")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressPolicy addresses, int total, int perServer) {
    var factories =
        RegistryBuilder.<ConnectionSocketFactory>create()
            .register("http", PlainConnectionSocketFactory.getSocketFactory())
            .register("https", SSLConnectionSocketFactory.getSocketFactory())
            .build();
    var connections =
        new PoolingHttpClientConnectionManager(factories, silent(), addresses::resolve);
    connections.setMaxTotal(total);
    connections.setDefaultMaxPerRoute(perServer);
    connections.setValidateAfterInactivity(IDLE_MILLISECONDS);
    return connections;
  }

  /** Apache's default connections write headers and bodies to the log where it is set to debug. */
  private static HttpConnectionFactory<HttpRoute, ManagedHttpClientConnection> silent() {
    var count = new AtomicLong();
    return (route, config) ->
        new DefaultManagedHttpClientConnection("outbound-" + count.getAndIncrement(), BUFFER);
  }

  /**
   * Calls.
   *
   * @param request with an absolute address
   * @param deadline when the answer must have been read
   * @param reading reads the answer; what it leaves unread is not received, and the connection is
   *     not used again
   * @throws CallFailedException when there is no answer, or it cannot be read
   */
  public <T> T call(RequestBuilder request, Deadline deadline, ResponseHandler<T> reading)
      throws CallFailedException {
    int milliseconds = Math.toIntExact(deadline.remainingMillis());
    if (milliseconds == 0) {
      throw new CallFailedException(tooLate(peer, deadline));
    }
    HttpUriRequest call = request.setConfig(within(milliseconds)).build();
    ScheduledFuture<?> end = deadlines.schedule(call::abort, milliseconds, TimeUnit.MILLISECONDS);
    try (CloseableHttpResponse response = client.execute(call)) {
      return reading.handleResponse(response);
    } catch (IOException e) {
      throw new CallFailedException(reason(e, call.isAborted(), deadline), e);
    } finally {
      end.cancel(false);
    }
  }

  private static RequestConfig within(int milliseconds) {
    return RequestConfig.copy(SETTINGS)
        .setConnectTimeout(milliseconds)
        .setSocketTimeout(milliseconds)
        .setConnectionRequestTimeout(milliseconds)
        .build();
  }

  private String reason(IOException failure, boolean aborted, Deadline deadline) {
    if (failure instanceof AddressPolicy.AddressRefusedException) {
      return "the host name stands for an address that is not allowed; see "
          + addresses.properties().privateNetworks();
    } else if (failure instanceof SharedLookup.TooSlowException) {
      return String.valueOf(failure.getMessage());
    } else if (failure instanceof ByteBudget.SpentException) {
      return peer + " sent " + failure.getMessage();
    } else if (aborted || failure instanceof InterruptedIOException) {
      return tooLate(peer, deadline);
    } else if (failure instanceof SSLException) {
      return "no secure connection: check the certificate of " + peer;
    } else if (failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException) {
      return "no connection to " + peer;
    }
    return "the connection to %s ended without a whole answer".formatted(peer);
  }

  /** How a failure says that a server took too long. */
  public static String tooLate(String peer, Deadline deadline) {
    return "%s did not answer within %d ms".formatted(peer, deadline.allowance().toMillis());
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}

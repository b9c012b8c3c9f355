package org.fertilitycds.notification;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages over HTTP. Names are looked up by the policy, and the connection is made to the
 * address that it has checked; no redirect is followed, nothing is sent twice by itself, no proxy
 * and no cookie is used.
 *
 * <p>Apache's client, which HAPI brings along: Java's own lets nobody else look names up.
 */
final class HttpSender implements AutoCloseable {

  private static final int SUCCESS = 200;
  private static final int REDIRECTION = 300;

  private final CloseableHttpClient client;
  private final Duration timeout;

  /** Ends what takes too long in all, however busily it trickles. */
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "notification-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  HttpSender(EndpointPolicy endpoints, Duration timeout, int threads) {
    this.timeout = timeout;
    var factories =
        RegistryBuilder.<ConnectionSocketFactory>create()
            .register("http", PlainConnectionSocketFactory.getSocketFactory())
            .register("https", SSLConnectionSocketFactory.getSocketFactory())
            .build();
    var connections = new PoolingHttpClientConnectionManager(factories, endpoints::resolve);
    connections.setMaxTotal(threads);
    connections.setDefaultMaxPerRoute(threads);
    int milliseconds = Math.toIntExact(timeout.toMillis());
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectTimeout(milliseconds)
                    .setSocketTimeout(milliseconds)
                    .setConnectionRequestTimeout(milliseconds)
                    .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                    .setRedirectsEnabled(false)
                    .build())
            .setUserAgent("fertility-cds")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /** Sends a message; answers why it did not arrive, in words without data, or null if it did. */
  @Nullable String send(Message message) {
    HttpUriRequest request = request(message);
    ScheduledFuture<?> deadline =
        deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try (CloseableHttpResponse response = client.execute(request)) {
      int status = response.getStatusLine().getStatusCode();
      // What an answer says beyond its status is of no interest; its connection is not used again.
      return status >= SUCCESS && status < REDIRECTION ? null : "the endpoint answered " + status;
    } catch (EndpointPolicy.AddressRefusedException e) {
      return "the host name stands for an address that is not allowed; see "
          + NotificationProperties.PRIVATE;
    } catch (SSLException e) {
      return "no secure connection: check the certificate of the endpoint";
    } catch (InterruptedIOException e) {
      return "the endpoint did not answer within " + timeout.toMillis() + " ms";
    } catch (IOException e) {
      return request.isAborted()
          ? "the endpoint did not answer within " + timeout.toMillis() + " ms"
          : "no connection to the endpoint";
    } finally {
      deadline.cancel(false);
    }
  }

  private static HttpUriRequest request(Message message) {
    var request = RequestBuilder.create(message.method()).setUri(message.address());
    for (String line : message.headers()) {
      int colon = line.indexOf(':');
      request.addHeader(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    var body = new ByteArrayEntity(message.body().getBytes(StandardCharsets.UTF_8));
    body.setContentType(message.contentType());
    return request.setEntity(body).build();
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}

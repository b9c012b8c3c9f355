package org.fertilitycds.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.fertilitycds.log.Trace;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.CallFailedException;
import org.fertilitycds.outbound.Deadline;
import org.fertilitycds.outbound.OutboundClient;
import org.jspecify.annotations.Nullable;

/** Sends messages over HTTP. */
final class HttpSender implements AutoCloseable {

  private static final int SUCCESS = 200;
  private static final int REDIRECTION = 300;

  private final AddressPolicy addresses;
  private final OutboundClient client;
  private final Duration timeout;

  HttpSender(AddressPolicy addresses, Duration timeout, int threads) {
    this.addresses = addresses;
    this.client = new OutboundClient("the endpoint", addresses, threads, threads);
    this.timeout = timeout;
  }

  /**
   * Why an endpoint may not be called, in words without data, or null where it may: the operator
   * may have taken it back since the Subscription was saved.
   */
  @Nullable String refusal(String endpoint) {
    String refusal = addresses.refusal(endpoint);
    return refusal == null ? null : "the endpoint " + refusal.replaceFirst("\\.$", "");
  }

  /** Sends a message; answers why it did not arrive, in words without data, or null if it did. */
  @Nullable String send(Message message) {
    try {
      // What an answer says beyond its status is of no interest; its connection is not used again.
      int status =
          client.call(
              request(message),
              Deadline.in(timeout),
              response -> response.getStatusLine().getStatusCode());
      return status >= SUCCESS && status < REDIRECTION ? null : "the endpoint answered " + status;
    } catch (CallFailedException e) {
      return e.reason();
    }
  }

  private static RequestBuilder request(Message message) {
    var request = RequestBuilder.create(message.method()).setUri(message.address());
    for (String line : message.headers()) {
      int colon = line.indexOf(':');
      request.addHeader(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String span = Trace.current();
    if (span != null) {
      request.setHeader(Trace.PARENT, span);
    }
    var body = new ByteArrayEntity(message.body().getBytes(StandardCharsets.UTF_8));
    body.setContentType(message.contentType());
    return request.setEntity(body);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}

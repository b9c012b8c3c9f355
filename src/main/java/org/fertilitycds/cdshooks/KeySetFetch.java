package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.client.methods.RequestBuilder;
import org.fertilitycds.cdshooks.CdsHooksProperties.Client;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.fertilitycds.outbound.ByteBudget;
import org.fertilitycds.outbound.CallFailedException;
import org.fertilitycds.outbound.Deadline;
import org.fertilitycds.outbound.OutboundClient;

/** Fetches key sets from the registered addresses and from nowhere else. */
final class KeySetFetch implements FetchedKeys.Fetch, AutoCloseable {

  private static final AddressProperties NAMES =
      new AddressProperties(
          CdsHooksProperties.PREFIX + ".clients[n].jwks-url",
          CdsHooksProperties.PREFIX + ".private-networks",
          "https://ehr.example.org/jwks.json",
          "no address, for public keys need none");

  /** Dozens of keys with their certificates. */
  private static final int LARGEST = 256 * 1024;

  /** A client's keys are fetched by one thread at a time. */
  private static final int AT_ONCE = 8;

  private final OutboundClient client;
  private final Duration timeout;

  KeySetFetch(CdsHooksProperties properties) {
    var addresses = addresses(properties.clients(), properties.privateNetworks());
    this.client = new OutboundClient("the key set's server", addresses, AT_ONCE, AT_ONCE);
    this.timeout = properties.fetchTimeout();
  }

  /**
   * Which addresses are called.
   *
   * @throws IllegalArgumentException that says what to write instead
   */
  static AddressPolicy addresses(List<Client> clients, List<String> privateNetworks) {
    List<String> registered =
        clients.stream().map(Client::jwksUrl).filter(Objects::nonNull).toList();
    return new AddressPolicy(NAMES, registered, privateNetworks);
  }

  @Override
  public String get(String address) throws IOException {
    var request =
        RequestBuilder.get(address)
            .setHeader(HttpHeaders.ACCEPT, "application/jwk-set+json, application/json");
    Answer answer;
    try {
      answer = client.call(request, Deadline.in(timeout), Answer::read);
    } catch (CallFailedException e) {
      throw new IOException(e.reason(), e);
    }
    if (answer.status() != HttpStatus.SC_OK) {
      throw new IOException("the key set's server answered " + answer.status());
    }
    return answer.body();
  }

  private record Answer(int status, String body) {

    static Answer read(HttpResponse response) throws IOException {
      byte[] body = new ByteBudget(LARGEST).read(response);
      return new Answer(
          response.getStatusLine().getStatusCode(), new String(body, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}

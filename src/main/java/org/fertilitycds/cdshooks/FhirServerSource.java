package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.OutboundClient;

/**
 * Fetches from the FHIR server that a request names, if its operator has registered it for the
 * client, with the token that came along. All queries of a call are on their way at once.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#fhir-resource-access">CDS Hooks 2.0, FHIR resource
 *     access</a>
 */
final class FhirServerSource implements PrefetchSource, AutoCloseable {

  private final Map<String, FhirServer> servers = new LinkedHashMap<>();
  private final Duration timeout;
  private final PrefetchReader reader;

  /**
   * @param fhirServers base addresses of the servers of all clients
   * @param policy who may be called, for one base address
   * @param timeout how long all fetching for one call may take
   * @throws IllegalArgumentException when a base address may not be called, saying what to write
   */
  FhirServerSource(
      Collection<String> fhirServers,
      Function<String, AddressPolicy> policy,
      Duration timeout,
      PrefetchReader reader) {
    for (String address : fhirServers) {
      servers.computeIfAbsent(base(address), base -> new FhirServer(base, policy.apply(base)));
    }
    this.timeout = timeout;
    this.reader = reader;
  }

  /** An address without the slash at its end, by which two spellings are one. */
  private static String base(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  @Override
  public Fetched fetch(
      List<PrefetchTemplate> templates, CdsHooksRequest request, CdsClient client) {
    String address = request.fhirServerAddress();
    FhirAuthorization authorization = request.fhirAuthorization();
    if (address == null) {
      return Fetched.nothing(authorization == null ? null : "fhirServer is missing");
    }
    FhirServer server = isOf(client, address) ? servers.get(base(address)) : null;
    if (server == null) {
      return Fetched.nothing(
          "fhirServer is not registered for this client; its operator can add it to "
              + CdsHooksProperties.FHIR_SERVERS);
    } else if (authorization == null) {
      return Fetched.nothing("fhirAuthorization is missing");
    }
    String problem = authorization.problem(request.patientId());
    if (problem != null) {
      return Fetched.nothing(problem);
    }
    return fetch(
        templates,
        new FhirAccess(
            server, authorization.header(), request.patientId(), new FetchLimits(timeout)));
  }

  private static boolean isOf(CdsClient client, String address) {
    return client.fhirServers().stream()
        .anyMatch(registered -> base(registered).equals(base(address)));
  }

  private Fetched fetch(List<PrefetchTemplate> templates, FhirAccess access) {
    Map<PrefetchTemplate, Future<PrefetchData>> queries = new LinkedHashMap<>();
    for (PrefetchTemplate template : templates) {
      queries.put(template, access.server().submit(new FhirQuery(template, access, reader)));
    }
    Map<PrefetchTemplate, PrefetchData> data = new LinkedHashMap<>();
    queries.forEach((template, query) -> data.put(template, await(query, access.limits())));
    String exceeded = access.limits().exceeded();
    if (exceeded != null) {
      data.replaceAll((template, found) -> PrefetchData.missing(exceeded));
    }
    return new Fetched(data, null);
  }

  /** Also where the query still waits for its turn. */
  private static PrefetchData await(Future<PrefetchData> query, FetchLimits limits) {
    try {
      return query.get(limits.deadline().remainingMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      query.cancel(true);
      return PrefetchData.missing(OutboundClient.tooLate(FhirServer.NAME, limits.deadline()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A query failed unexpectedly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while data were fetched", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (FhirServer server : servers.values()) {
      server.close();
    }
  }
}

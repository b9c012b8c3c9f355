package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fertilitycds.cdshooks.CdsHooksProperties.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires who may call. The database is asked for where a client is registered. */
@Configuration(proxyBeanMethods = false)
class ClientAuthenticationConfiguration {

  /** After what answers preflights and counts requests, before what reads bodies. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

  @Bean
  KeySetFetch keySetFetch(CdsHooksProperties properties) {
    return new KeySetFetch(properties);
  }

  @Bean
  FilterRegistrationBean<ClientAuthenticationFilter> clientAuthenticationFilter(
      CdsHooksProperties properties,
      KeySetFetch fetch,
      ObjectProvider<DataSource> dataSource,
      Clock clock) {
    @Nullable ClientAuthentication authentication =
        properties.clients().isEmpty()
            ? null
            : new ClientAuthentication(
                clients(properties, fetch, clock),
                properties,
                new SeenTokens(dataSource.getObject(), clock),
                clock);
    var filter =
        new ClientAuthenticationFilter(
            authentication, new ServiceAddress(properties.baseUrl()), new RefusalLog(clock));
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/cds-services", "/cds-services/*");
    registration.setOrder(ORDER);
    return registration;
  }

  private static List<RegisteredClient> clients(
      CdsHooksProperties properties, KeySetFetch fetch, Clock clock) {
    return properties.clients().stream()
        .map(client -> new RegisteredClient(client, keys(client, fetch, clock)))
        .toList();
  }

  private static ClientKeys keys(Client client, KeySetFetch fetch, Clock clock) {
    return client.jwksUrl() == null
        ? KeySet.parse(Objects.requireNonNull(client.jwks()))
        : new FetchedKeys(client.name(), client.jwksUrl(), fetch, clock);
  }
}

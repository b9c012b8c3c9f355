package org.fertilitycds.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.fertilitycds.notification.Pings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The WebSocket at which subscribers are pinged, by the container's own interface. */
@Configuration(proxyBeanMethods = false)
class WebsocketConfiguration {

  /** The container is there once the context has been initialized. */
  @Bean
  ServletListenerRegistrationBean<ServletContextListener> pingEndpoint(
      Pings pings, CorsProperties cors) {
    return new ServletListenerRegistrationBean<>(
        new ServletContextListener() {
          @Override
          public void contextInitialized(ServletContextEvent event) {
            add(event, pings, cors.allowedOrigins());
          }
        });
  }

  private static void add(ServletContextEvent event, Pings pings, List<String> origins) {
    var container =
        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    var endpoint =
        ServerEndpointConfig.Builder.create(Endpoint.class, Paths.WEBSOCKET)
            .configurator(new Sockets(pings, origins))
            .build();
    try {
      container.addEndpoint(endpoint);
    } catch (DeploymentException e) {
      throw new IllegalStateException("The WebSocket cannot be offered", e);
    }
  }

  /** Makes an endpoint for each connection; the rules for other origins do not hold for these. */
  private static final class Sockets extends ServerEndpointConfig.Configurator {

    private final Pings pings;
    private final List<String> origins;

    Sockets(Pings pings, List<String> origins) {
      this.pings = pings;
      this.origins = origins;
    }

    /** Only a browser sends an origin: a page that may not read guidance is not told of any. */
    @Override
    public boolean checkOrigin(@Nullable String origin) {
      return origin == null || origin.isBlank() || origins.contains(origin);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(pings.newSocket());
    }
  }
}

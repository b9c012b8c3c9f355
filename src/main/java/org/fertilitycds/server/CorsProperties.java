package org.fertilitycds.server;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which web pages may call the server.
 *
 * @param allowedOrigins origins such as {@code https://ehr.example.org}; none by default
 */
@ConfigurationProperties("fertility-cds.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

  CorsProperties {
    allowedOrigins = List.copyOf(allowedOrigins);
    for (String origin : allowedOrigins) {
      if (!origin.matches("https?://[^/*]+")) {
        throw new IllegalArgumentException(
            "fertility-cds.cors.allowed-origins holds \""
                + origin
                + "\": write each origin in full and without a path, such as https://ehr.example.org");
      }
    }
  }
}

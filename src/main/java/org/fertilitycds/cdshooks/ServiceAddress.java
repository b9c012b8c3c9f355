package org.fertilitycds.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a token may be for. Without a base address it is the one that the request
 * names, on loopback alone: the header Host is the caller's word, and with it a service that was
 * sent a token could pass it on to this one.
 */
final class ServiceAddress {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String FEEDBACK = "/feedback";
  private static final Pattern FEEDBACK_PATH = Pattern.compile("/cds-services/[^/]+" + FEEDBACK);

  private final @Nullable String baseUrl;

  ServiceAddress(@Nullable String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * What a request calls: its address, and for feedback that of its service too.
   *
   * @throws TokenRefusedException when the address of this server is not known
   */
  List<String> of(HttpServletRequest request) throws TokenRefusedException {
    String path = request.getRequestURI();
    String address = base(request) + path;
    return FEEDBACK_PATH.matcher(path).matches()
        ? List.of(address, address.substring(0, address.length() - FEEDBACK.length()))
        : List.of(address);
  }

  private String base(HttpServletRequest request) throws TokenRefusedException {
    if (baseUrl != null) {
      return baseUrl;
    } else if (!LOOPBACK.contains(request.getServerName())) {
      throw new TokenRefusedException(
          "%s.base-url is not set, so tokens can be checked for calls to localhost only: set it to this server's address as clients see it"
              .formatted(CdsHooksProperties.PREFIX));
    }
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}

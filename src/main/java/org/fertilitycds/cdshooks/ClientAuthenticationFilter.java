package org.fertilitycds.cdshooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.log.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a call through once it is known who calls, before its body is read. A refusal is a bare 401:
 * what was wrong is for the operator's log and not for a stranger.
 *
 * <p>A preflight needs no token, for browsers send none with it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, section 2.1</a>
 */
final class ClientAuthenticationFilter extends OncePerRequestFilter {

  /** The attribute of a request that holds the {@link CdsClient}. */
  static final String CLIENT = "org.fertilitycds.cdshooks.client";

  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");

  private final @Nullable ClientAuthentication authentication;
  private final ServiceAddress address;
  private final RefusalLog log;

  /**
   * @param authentication null where no client is registered and anybody may call
   */
  ClientAuthenticationFilter(
      @Nullable ClientAuthentication authentication, ServiceAddress address, RefusalLog log) {
    this.authentication = authentication;
    this.address = address;
    this.log = log;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.setAttribute(CLIENT, client(request));
    } catch (TokenRefusedException e) {
      log.add(HttpServletResponse.SC_UNAUTHORIZED, String.valueOf(e.getMessage()));
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    } catch (DataAccessException | TransactionException e) {
      log.add(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "the database does not say whether a token was used before: " + FailureTrace.of(e));
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    chain.doFilter(request, response);
  }

  private CdsClient client(HttpServletRequest request) throws TokenRefusedException {
    return authentication == null
        ? CdsClient.ANYBODY
        : authentication.authenticate(token(request), address.of(request));
  }

  private static String token(HttpServletRequest request) throws TokenRefusedException {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() != 1) {
      throw new TokenRefusedException(
          headers.isEmpty()
              ? "the call has no header Authorization"
              : "the call has more than one header Authorization");
    }
    Matcher bearer = BEARER.matcher(headers.get(0));
    if (!bearer.matches()) {
      throw new TokenRefusedException("the header Authorization is not \"Bearer\" and a token");
    }
    return bearer.group(1);
  }
}

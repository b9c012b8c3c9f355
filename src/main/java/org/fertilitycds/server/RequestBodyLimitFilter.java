package org.fertilitycds.server;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once, up to a limit, whether its length is announced or not; what follows reads it
 * from memory. Beyond the limit the answer is 413, with a number beyond all measure or what is no
 * text it is 400.
 *
 * <p>A compressed body is refused, for its true size is not known before it is unpacked.
 */
final class RequestBodyLimitFilter extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final DataSize limit;
  private final NumberLimit numbers = new NumberLimit();

  RequestBodyLimitFilter(RequestProperties properties) {
    this.limit = properties.maxBodySize();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      PlainRefusal.write(
          request,
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "not-supported",
          "Content-Encoding " + encoding + " is not read: send the body uncompressed.");
    } else if (WITHOUT_BODY.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      limit(request, response, chain);
    }
  }

  private void limit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int most = (int) limit.toBytes();
    byte[] body = request.getContentLengthLong() > most ? null : read(request, most);
    if (body == null) {
      PlainRefusal.write(
          request,
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "too-long",
          "The body is larger than "
              + limit
              + ": send the resources in several requests, or raise"
              + " fertility-cds.requests.max-body-size.");
      return;
    }
    String type = String.valueOf(request.getContentType());
    if (numbers.isExceededIn(body, type.contains("xml"))) {
      PlainRefusal.write(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "value",
          "A number has more than "
              + NumberLimit.MOST
              + " digits: send measurements as they were reported.");
      return;
    }
    // HL7 v2 says its own character set; what is no text is refused for its kind.
    String problem = type.matches(".*(json|xml|form).*") ? BodyText.problem(body) : null;
    if (problem != null) {
      PlainRefusal.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "invalid", problem);
      return;
    }
    Map<String, String[]> parameters;
    try {
      parameters = parameters(request, body);
    } catch (IllegalArgumentException e) {
      PlainRefusal.write(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "invalid",
          RequestLine.NOT_DECODED);
      return;
    }
    chain.doFilter(new BufferedBodyRequest(request, body, parameters), response);
  }

  private static Map<String, String[]> parameters(HttpServletRequest request, byte[] body) {
    String type = request.getContentType();
    boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    return UrlUtil.parseQueryStrings(
        request.getQueryString(), form ? new String(body, StandardCharsets.UTF_8) : null);
  }

  private static byte @Nullable [] read(HttpServletRequest request, int most) throws IOException {
    InputStream in = request.getInputStream();
    byte[] body = in.readNBytes(most);
    return in.read() == -1 ? body : null;
  }
}

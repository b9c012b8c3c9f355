package org.fertilitycds.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a request's address and headers HAPI would fail at inside, and the caller can mend. */
final class RequestLine {

  static final String NOT_DECODED =
      "The parameters cannot be decoded: write a percent sign as %25.";

  /** HAPI's versions are numbers. */
  private static final Pattern VERSION = Pattern.compile("(W/)?\"?\\d{1,18}\"?");

  private static final List<String> NUMBERS = List.of("_count", "_offset");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private RequestLine() {}

  /** What to change, or null where nothing is wrong. */
  static @Nullable String problem(HttpServletRequest request) {
    if (request.getMethod().equals("POST")
        && request.getContentLengthLong() <= 0
        && request.getRequestURI().replaceFirst("/$", "").equals(Paths.FHIR)) {
      return "There is no body: send a Bundle of type transaction or batch.";
    }
    String query = request.getQueryString();
    if (query != null && !isDecoded(query)) {
      return NOT_DECODED;
    }
    String version = request.getHeader("If-Match");
    if (version != null && !VERSION.matcher(version).matches()) {
      return "The header If-Match names no version: send W/[meta.versionId], in quotation marks, as ETag has it.";
    }
    for (String name : NUMBERS) {
      String value = request.getParameter(name);
      if (value != null && !NUMBER.matcher(value).matches()) {
        return "Invalid " + name + " value: send a whole number, 0 or more.";
      }
    }
    return request.getParameter("_filter") == null
        ? null
        : "The parameter _filter is not read here: see GET /fhir/metadata for what is searched by.";
  }

  private static boolean isDecoded(String query) {
    try {
      URLDecoder.decode(query, StandardCharsets.UTF_8);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

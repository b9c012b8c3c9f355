package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a browser asks before it lets a page of another origin call: a page of an allowed origin
 * may, with a token, and a page of another may not.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#cross-origin-resource-sharing">CDS Hooks 2.0,
 *     CORS</a>
 */
@OnH2
class CorsTest extends ServerTest {

  private static final String ALLOWED = "https://ehr.example.org";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private HttpResponse<String> sent(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return BROWSER.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder from(String origin, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Origin", origin);
  }

  private HttpRequest.Builder preflight(String origin, String path, String method) {
    return from(origin, path)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .method("OPTIONS", BodyPublishers.noBody());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/cds-services,                               GET",
    "/cds-services/fertility-assessment,          POST",
    "/cds-services/fertility-lab-result,          POST",
    "/cds-services/fertility-assessment/feedback, POST",
    "/fhir/Patient/demo-confirmed,                GET"
  })
  void a_page_of_an_allowed_origin_may_call_with_a_token(String path, String method)
      throws Exception {
    var response = sent(preflight(ALLOWED, path, method));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
    assertThat(header(response, "Access-Control-Allow-Methods")).contains(method);
    assertThat(header(response, "Access-Control-Allow-Headers"))
        .containsIgnoringCase("authorization")
        .containsIgnoringCase("content-type");
    assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void what_it_is_answered_it_may_read() throws Exception {
    var response = sent(from(ALLOWED, "/cds-services").GET());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example.org",
    "http://ehr.example.org",
    "https://ehr.example.org.evil.example",
    "null"
  })
  void a_page_of_another_origin_may_not(String origin) throws Exception {
    var preflight = sent(preflight(origin, "/cds-services/fertility-assessment", "POST"));
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEmpty();
    var call = sent(from(origin, "/cds-services").GET());
    assertThat(header(call, "Access-Control-Allow-Origin")).isEmpty();
  }
}

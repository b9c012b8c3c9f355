package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.fertilitycds.bench.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * The public CDS Hooks sandbox in a real browser against the packaged server: what another project
 * makes of our answers. It runs where the sandbox stands, {@code mvn -Psandbox verify
 * -Dcds-hooks.sandbox=DIR}; {@code src/docs/cds-hooks-sandbox.md} says how to get it. Pictures go
 * to {@code target/sandbox}.
 *
 * <p>The sandbox signs each call with the key of its repository; the server knows that key and no
 * other, so whatever is answered here was authenticated.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxIT {

  private static final Path PICTURES = Path.of("target", "sandbox");
  private static final String CLIENT = "--fertility-cds.cds-hooks.clients[0].";
  private static final String CONFIRMED = "demo-confirmed";

  /** The sandbox can be opened with none, and its own list has no testosterone: see below. */
  private static final String TESTOSTERONE = "835829";

  private @Nullable SandboxSite site;
  private @Nullable ServerProcess server;
  private @Nullable SandboxBrowser browser;

  @BeforeAll
  void start(@TempDir(cleanup = CleanupMode.ALWAYS) Path data) throws Exception {
    String folder = System.getProperty("cds-hooks.sandbox", "");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(Path.of(folder, "node_modules")),
        "Needs the public sandbox: -Dcds-hooks.sandbox=DIR, in which npm ci has been run.");
    var driver = SandboxBrowser.driverOfThisMachine();
    assumeTrue(driver.isPresent(), "Needs Chromium and chromedriver on the PATH.");
    Files.createDirectories(PICTURES);
    site = SandboxSite.start(Path.of(folder), PICTURES.resolve("sandbox.log"));
    server =
        ServerProcess.start(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            jar(),
            data,
            "-XX:TieredStopAtLevel=1 -Xmx512m",
            "--fertility-cds.demo-data=true",
            "--fertility-cds.cors.allowed-origins=" + site.origin(),
            CLIENT + "name=sandbox",
            CLIENT + "issuer=https://sandbox.cds-hooks.org",
            CLIENT + "jwks=" + publicKeys(Path.of(folder)));
    browser = SandboxBrowser.start(driver.orElseThrow());
  }

  /** What the build has just packaged. */
  private static Path jar() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "fertility-cds-*.jar")) {
      return files.iterator().next().toAbsolutePath();
    }
  }

  /** The same that the sandbox publishes at the address that its tokens name. */
  private static String publicKeys(Path sandbox) throws IOException {
    Path file = sandbox.resolve(Path.of("build", ".well-known", "jwks.json"));
    return CdsHooksTest.json(Files.readString(file)).toString();
  }

  @AfterAll
  void stop() {
    for (AutoCloseable part : new @Nullable AutoCloseable[] {browser, server, site}) {
      if (part != null) {
        close(part);
      }
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private SandboxBrowser browser() {
    return Objects.requireNonNull(browser);
  }

  private ServerProcess server() {
    return Objects.requireNonNull(server);
  }

  private void open(String patient, String hook, String screen) {
    String address =
        "%s/?fhirServiceUrl=%s&patientId=%s&serviceDiscoveryURL=%s&hook=%s&screen=%s"
            .formatted(
                Objects.requireNonNull(site).origin(),
                encoded("/fhir"),
                patient,
                encoded("/cds-services"),
                hook,
                screen);
    browser().open(address);
  }

  private String encoded(String path) {
    return URLEncoder.encode(server().uri(path).toString(), StandardCharsets.UTF_8);
  }

  private static String path(String service) {
    return "/cds-services/" + service;
  }

  /** The last answered call of a service. */
  private SandboxBrowser.Call call(String service) {
    String end = path(service);
    browser().await("call of " + end, page -> !page.posted(end).isEmpty());
    var calls = browser().posted(end);
    return calls.get(calls.size() - 1);
  }

  private SandboxBrowser.Call feedback(String service) {
    return call(service + "/feedback");
  }

  private static void requireSignedAndAnswered(SandboxBrowser.Call call) {
    assertThat(call.status()).as(call.url()).isEqualTo(200);
    assertThat(call.header("Authorization")).startsWith("Bearer ey");
  }

  private JsonNode cards(SandboxBrowser.Call call) {
    return browser().answer(call).get("cards");
  }

  // --- Steps ---

  @Test
  void a_chart_shows_its_card_with_suggestions_and_sources() throws IOException {
    open(CONFIRMED, "patient-view", "patient-view");
    browser().awaitText("Secondary hypogonadism. Consider a SERM");

    var call = call("fertility-assessment");
    requireSignedAndAnswered(call);
    cards(call).forEach(CardShape::require);
    assertThat(browser().cards())
        .contains("Guideline: AUA; strength: Conditional")
        .containsIgnoringCase("Draft prescription without dose: Clomiphene")
        .doesNotContain("&lt;", "**");
    browser().picture(PICTURES.resolve("1-patient-view.png"));
  }

  @Test
  void a_call_without_a_token_is_refused() throws Exception {
    var request =
        HttpRequest.newBuilder(server().uri(path("fertility-assessment")))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(CdsHooksTest.demoRequest().toString()))
            .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
  }

  @Test
  void a_drug_that_the_sandbox_offers_is_reviewed_when_it_is_selected() throws IOException {
    open(CONFIRMED, "order-select", "rx-view");
    // Chosen from the sandbox's own list, as a person would.
    browser().type("medication-input", "Clomiph");
    browser().click("Clomiphene Citrate 50 MG Oral Tablet");

    browser().await("call with the draft", page -> isDrafted("1093060"));
    requireSignedAndAnswered(call("fertility-order-review"));
    browser().picture(PICTURES.resolve("2-order-select-clomiphene.png"));
  }

  @Test
  void testosterone_for_a_man_who_wants_children_is_warned_of() throws IOException {
    open(CONFIRMED, "order-select", "rx-view");
    browser().awaitField("medication-input");
    prescribeTestosterone();

    browser().await("call with the draft", page -> isDrafted(TESTOSTERONE));
    var call = call("fertility-order-review");
    requireSignedAndAnswered(call);
    JsonNode cards = cards(call);
    assertThat(cards).isNotEmpty().allSatisfy(CardShape::require);
    assertThat(indicators(cards)).containsAnyOf("warning", "critical");
    browser().awaitText(cards.get(0).get("summary").asText());
    browser().picture(PICTURES.resolve("3-order-select-testosterone.png"));
  }

  @Test
  void an_accepted_suggestion_is_told_to_the_service() throws IOException {
    open(CONFIRMED, "patient-view", "patient-view");
    browser().awaitText("Secondary hypogonadism. Consider a SERM");
    browser().click("Clomiphene");

    var told = feedback("fertility-assessment");
    requireSignedAndAnswered(told);
    JsonNode card = cards(call("fertility-assessment")).get(0);
    JsonNode feedback = CdsHooksTest.json(told.body()).at("/feedback/0");
    assertThat(feedback.get("card")).isEqualTo(card.get("uuid"));
    assertThat(feedback.get("outcome").asText()).isEqualTo("accepted");
    assertThat(feedback.at("/acceptedSuggestions/0/id").asText())
        .isIn(
            StreamSupport.stream(card.get("suggestions").spliterator(), false)
                .map(suggestion -> suggestion.get("uuid").asText())
                .toList());
    browser().picture(PICTURES.resolve("4-suggestion-accepted.png"));
  }

  @Test
  void a_card_is_dismissed_with_one_of_its_reasons() throws IOException {
    // Another man: a card that was overridden may stay away for the others.
    open("demo-waiting", "patient-view", "patient-view");
    browser().await("call", page -> !page.posted(path("fertility-assessment")).isEmpty());
    JsonNode card = cards(call("fertility-assessment")).get(0);
    browser().awaitText(card.get("summary").asText());
    browser().click(By.cssSelector("[aria-label='select dismiss reason']"));
    browser().awaitText("Override: " + card.at("/overrideReasons/0/display").asText());
    browser().picture(PICTURES.resolve("5-override-reasons.png"));
    browser().click("Override:");

    var told = feedback("fertility-assessment");
    requireSignedAndAnswered(told);
    JsonNode feedback = CdsHooksTest.json(told.body()).at("/feedback/0");
    assertThat(feedback.get("outcome").asText()).isEqualTo("overridden");
    assertThat(feedback.at("/overrideReason/reason/code"))
        .isEqualTo(card.at("/overrideReasons/0/code"));
  }

  // --- Parts ---

  private static Iterable<String> indicators(JsonNode cards) {
    return StreamSupport.stream(cards.spliterator(), false)
        .map(card -> card.get("indicator").asText())
        .toList();
  }

  private boolean isDrafted(String code) {
    return browser().posted(path("fertility-order-review")).stream()
        .anyMatch(call -> call.body().contains("\"" + code + "\""));
  }

  /**
   * The list of the sandbox has tablets alone, and no testosterone. So it is handed to the function
   * that the list itself calls, which React keeps beside the form: from there on all is the
   * sandbox's own doing.
   */
  private void prescribeTestosterone() {
    browser()
        .script(
            """
            const form = document.querySelector('[name=medication-input]');
            let part = form[Object.keys(form).find(key => key.startsWith('__reactFiber'))];
            while (!(part.memoizedProps && part.memoizedProps.chooseMedication)) part = part.return;
            part.memoizedProps.chooseMedication({id: arguments[0], name: arguments[1]});
            """,
            TESTOSTERONE,
            "testosterone cypionate 100 MG/ML Injectable Solution");
  }
}

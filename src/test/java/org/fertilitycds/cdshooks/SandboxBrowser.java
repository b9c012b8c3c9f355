package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that looks at the sandbox, and what it sent and received meanwhile. */
final class SandboxBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(250);

  private final ChromeDriver driver;
  private final Map<String, JsonNode> requests = new LinkedHashMap<>();
  private final Map<String, Integer> statuses = new LinkedHashMap<>();

  /** One call that the page made. */
  record Call(String id, String url, String method, JsonNode headers, String body, int status) {

    String header(String name) {
      return headers.properties().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().asText())
          .findFirst()
          .orElse("");
    }
  }

  private SandboxBrowser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The driver that the machine brings, if it does. */
  static Optional<Path> driverOfThisMachine() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "chromedriver"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with that driver; it calls nobody of its own accord. */
  static SandboxBrowser start(Path driver) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1800,2600");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    return new SandboxBrowser(new ChromeDriver(service, options));
  }

  void open(String address) {
    read();
    requests.clear();
    statuses.clear();
    driver.get(address);
  }

  /** What a reader sees. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** What a reader sees of the cards, without the sandbox's panel of raw requests and answers. */
  String cards() {
    return driver.findElements(By.cssSelector(".MuiCard-root")).stream()
        .map(WebElement::getText)
        .collect(Collectors.joining("\n"));
  }

  void await(String what, Predicate<SandboxBrowser> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(() -> condition.test(this));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("No " + what + ". The page says:\n" + text(), e);
    }
  }

  void awaitText(String text) {
    await("\"" + text + "\"", page -> page.text().contains(text));
  }

  /** Clicks the first of the buttons, menu items or list items whose text contains this. */
  void click(String text) {
    click(
        By.xpath(
            "//*[self::button or @role='menuitem' or @role='button'][contains(., '%s')]"
                .formatted(text)));
  }

  void click(By place) {
    await("element " + place, page -> !driver.findElements(place).isEmpty());
    WebElement found = driver.findElement(place);
    // A long card lies below the edge of the window, where a pointer does not reach.
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
    found.click();
  }

  /** Types like a person: the sandbox forgets what comes before it has drawn the last letter. */
  void type(String field, String text) {
    awaitField(field);
    WebElement input = driver.findElement(By.name(field));
    for (int end = 1; end <= text.length(); end++) {
      String typed = text.substring(0, end);
      input.sendKeys(text.substring(end - 1, end));
      await(
          "field " + field + " with " + typed, page -> typed.equals(input.getDomProperty("value")));
    }
  }

  void awaitField(String field) {
    await("field " + field, page -> !driver.findElements(By.name(field)).isEmpty());
  }

  /**
   * Runs a script in the page.
   *
   * @return what it returns
   */
  @Nullable Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** The answered calls so far to an address that ends so, by POST. */
  List<Call> posted(String end) {
    read();
    return requests.entrySet().stream()
        .filter(entry -> entry.getValue().get("method").asText().equals("POST"))
        .filter(entry -> entry.getValue().get("url").asText().endsWith(end))
        .filter(entry -> statuses.containsKey(entry.getKey()))
        .map(entry -> call(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Call call(String id, JsonNode request) {
    Object body =
        driver
            .executeCdpCommand("Network.getRequestPostData", Map.of("requestId", id))
            .get("postData");
    return new Call(
        id,
        request.get("url").asText(),
        request.get("method").asText(),
        request.get("headers"),
        String.valueOf(body),
        statuses.getOrDefault(id, 0));
  }

  /** What came back to a call. */
  JsonNode answer(Call call) {
    Object body =
        driver
            .executeCdpCommand("Network.getResponseBody", Map.of("requestId", call.id()))
            .get("body");
    return CdsHooksTest.json(String.valueOf(body));
  }

  /** Takes over what the browser has noted of its network since the last look. */
  private void read() {
    for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = CdsHooksTest.json(entry.getMessage()).get("message");
      JsonNode told = message.path("params");
      String id = told.path("requestId").asText();
      switch (message.path("method").asText()) {
        case "Network.requestWillBeSent" -> requests.put(id, told.get("request"));
        case "Network.responseReceived" -> statuses.put(id, told.at("/response/status").asInt());
        default -> {}
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}

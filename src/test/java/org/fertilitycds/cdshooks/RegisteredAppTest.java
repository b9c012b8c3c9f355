package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a card gains where a client has an app, and where this server knows its own address. */
@SpringBootTest(
    classes = AuthenticatedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "fertility-cds.cds-hooks.base-url=" + RegisteredAppTest.BASE)
class RegisteredAppTest extends CdsHooksTest {

  static final String BASE = "https://cds.example.org";
  private static final String ISSUER = "https://app-ehr.example.org";
  private static final String LAUNCH = "https://app.example.org/launch";
  private static final int ICON_PIXELS = 100;

  private static final Ehr EHR = new Ehr();

  @DynamicPropertySource
  static void client(DynamicPropertyRegistry properties) {
    String client = CdsHooksProperties.PREFIX + ".clients[0].";
    properties.add(client + "name", () -> "ehr-with-app");
    properties.add(client + "issuer", () -> ISSUER);
    properties.add(client + "jwks", EHR::keySet);
    properties.add(client + "app.label", () -> "Fertility board");
    properties.add(client + "app.launch-url", () -> LAUNCH);
  }

  private JsonNode card() {
    String token =
        new TokenBuilder(ISSUER, EHR.key(), "ES384", AuthenticatedServer.CLOCK.instant())
            .claim("aud", BASE + SERVICE)
            .build();
    HttpResponse<String> response =
        send(
            to(SERVICE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(demoRequest().toString())));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    CardShape.requireAnswer(json(response));
    return json(response).at("/cards/0");
  }

  @Test
  void the_app_of_a_client_is_a_smart_link_that_knows_the_card() {
    JsonNode card = card();
    JsonNode link =
        StreamSupport.stream(card.get("links").spliterator(), false)
            .filter(one -> one.get("type").asText().equals("smart"))
            .findFirst()
            .orElseThrow();
    assertThat(link.get("label").asText()).isEqualTo("Fertility board");
    assertThat(link.get("url").asText()).isEqualTo(LAUNCH);
    assertThat(link.get("appContext").isTextual()).isTrue();
    assertThat(link.get("appContext").asText())
        .contains(card.get("uuid").asText())
        .doesNotContain("demo-confirmed", "Baseline");
  }

  @Test
  void a_link_to_a_source_has_no_context() {
    assertThat(card().get("links"))
        .filteredOn(link -> link.get("type").asText().equals("absolute"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.has("appContext")).isFalse());
  }

  /** The first link after the app: how the rule works, on this server. */
  @Test
  void the_rule_can_be_read_by_people() {
    String address = card().at("/links/1/url").asText();
    assertThat(address).startsWith(BASE + "/ig/").contains("#consider-serm");
    String[] parts = address.substring(BASE.length()).split("#", 2);
    HttpResponse<String> page = send(to(parts[0]).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<section id=\"" + parts[1] + "\"");
  }

  @Test
  void the_icon_is_a_picture_of_the_recommended_kind() throws IOException, InterruptedException {
    String address = card().at("/source/icon").asText();
    assertThat(address).startsWith(BASE + "/").endsWith(".png");
    HttpResponse<byte[]> picture =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + address.substring(BASE.length())))
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
    assertThat(image.getWidth()).isEqualTo(ICON_PIXELS);
    assertThat(image.getHeight()).isEqualTo(ICON_PIXELS);
    assertThat(image.getColorModel().hasAlpha()).as("transparency").isFalse();
  }
}

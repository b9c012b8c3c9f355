package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NotificationPropertiesTest {

  private static NotificationProperties properties(List<String> endpoints, List<String> networks) {
    return new NotificationProperties(
        endpoints,
        networks,
        null,
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        Duration.ofMinutes(15),
        Duration.ofDays(3),
        4,
        Duration.ofDays(7),
        100);
  }

  @Test
  void the_pause_doubles_up_to_the_longest() {
    var properties = properties(List.of(), List.of());

    assertThat(properties.pause(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(properties.pause(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(properties.pause(8)).isEqualTo(Duration.ofSeconds(640));
    assertThat(properties.pause(9)).isEqualTo(Duration.ofMinutes(15));
    assertThat(properties.pause(5000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_wrong_address_or_network_stops_the_start() {
    assertThatThrownBy(() -> properties(List.of("ehr.example.org"), List.of()))
        .hasMessageStartingWith("fertility-cds.notification.allowed-endpoints holds");
    assertThatThrownBy(() -> properties(List.of(), List.of("10.0.0.0")))
        .hasMessageStartingWith("fertility-cds.notification.private-networks holds");
  }

  @Test
  void a_refusal_says_what_to_change() {
    var addresses = properties(List.of(), List.of()).addresses();

    assertThat(addresses.refusal("https://ehr.example.org/in"))
        .contains("ask its operator to add it to fertility-cds.notification.allowed-endpoints");
    assertThat(addresses.refusal("https://me@ehr.example.org/in"))
        .contains("Subscription.channel.header");
  }
}

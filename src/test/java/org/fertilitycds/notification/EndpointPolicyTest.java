package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointPolicyTest {

  private static final EndpointPolicy POLICY =
      new EndpointPolicy(
          List.of("https://ehr.example.org/hooks", "https://10.1.2.3/in", "http://localhost:8090/"),
          List.of("192.168.7.0/24", "fd00:1::/32"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ehr.example.org/hooks",
        "https://EHR.example.org:443/hooks/ward-7?key=1",
        "https://10.1.2.3/in/",
        "http://localhost:8090/any"
      })
  void what_is_allowed_covers_itself_and_what_lies_below(String endpoint) {
    assertThat(POLICY.refusal(endpoint)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ehr.example.org/hooks",
        "https://ehr.example.org/hooksaw",
        "https://ehr.example.org/",
        "https://ehr.example.org:8443/hooks",
        "https://ehr.example.org.evil.example/hooks",
        "https://ehr.example.org@evil.example/hooks",
        "https://ehr.example.org/hooks/%2e%2e/admin",
        "https://ehr.example.org/hooks/../admin",
        "https://ehr.example.org/hooks#x",
        "https://[::1]/in",
        "//ehr.example.org/hooks",
        "not an address"
      })
  void anything_else_is_refused_with_what_to_do(String endpoint) {
    assertThat(POLICY.refusal(endpoint)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.1.2.3", "192.168.7.9", "fd00:1::9", "192.0.2.1"})
  void public_and_allowed_addresses_are_called(String host) throws UnknownHostException {
    assertThat(POLICY.resolve(host)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "::ffff:10.0.0.1",
        "10.1.2.4",
        "172.31.0.1",
        "192.168.8.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "fe80::1",
        "fd00:2::1",
        "64:ff9b::a00:1"
      })
  void other_private_addresses_are_not(String host) {
    assertThatThrownBy(() -> POLICY.resolve(host))
        .isInstanceOf(EndpointPolicy.AddressRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ehr.example.org", "http://ehr.example.org/", "https://x/?a=1", "%"})
  void a_wrong_list_stops_the_start(String entry) {
    assertThatThrownBy(() -> new EndpointPolicy(List.of(entry), List.of()))
        .hasMessageContaining("write an address such as https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "x/8"})
  void a_wrong_network_stops_the_start(String network) {
    assertThatThrownBy(() -> new EndpointPolicy(List.of(), List.of(network)))
        .hasMessageContaining("write a network such as");
  }

  @Test
  void the_pause_doubles_up_to_the_longest() {
    var properties =
        new NotificationProperties(
            List.of(),
            List.of(),
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofDays(3),
            4);

    assertThat(properties.pause(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(properties.pause(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(properties.pause(8)).isEqualTo(Duration.ofSeconds(640));
    assertThat(properties.pause(9)).isEqualTo(Duration.ofMinutes(15));
    assertThat(properties.pause(5000)).isEqualTo(Duration.ofMinutes(15));
  }
}

package org.fertilitycds.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressPolicyTest {

  private static final AddressProperties NAMES =
      new AddressProperties("x.allowed", "x.private", "https://ehr.example.org/in", "a header");
  private static final AddressPolicy POLICY =
      new AddressPolicy(
          NAMES,
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
        "https://[::ffff:10.1.2.3]/in",
        "https://167838211/in",
        "https://0x0a010203/in",
        "https://0xa.1.2.3/in",
        "https://012.1.2.3/in",
        "https://010.1.2.3/in",
        "https://10.1.515/in",
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
        .isInstanceOf(AddressPolicy.AddressRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ehr.example.org", "http://ehr.example.org/", "https://x/?a=1", "%"})
  void a_wrong_list_stops_the_start(String entry) {
    assertThatThrownBy(() -> new AddressPolicy(NAMES, List.of(entry), List.of()))
        .hasMessageContainingAll(
            "x.allowed holds", entry, "write an address such as https://ehr.example.org/in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "x/8"})
  void a_wrong_network_stops_the_start(String network) {
    assertThatThrownBy(() -> new AddressPolicy(NAMES, List.of(), List.of(network)))
        .hasMessageContainingAll("x.private holds", network, "write a network such as");
  }
}

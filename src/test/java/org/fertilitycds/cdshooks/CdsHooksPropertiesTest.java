package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With which clients the server does not start, and what it says then. */
@ExtendWith(OutputCaptureExtension.class)
final class CdsHooksPropertiesTest {

  private static final String CLIENT = CdsHooksProperties.PREFIX + ".clients[0].";
  private static final String SECOND = CdsHooksProperties.PREFIX + ".clients[1].";
  private static final String NAME = CLIENT + "name=main-ehr";
  private static final String ISSUER = CLIENT + "issuer=https://ehr.example.org";
  private static final String ADDRESS = CLIENT + "jwks-url=https://ehr.example.org/jwks";
  private static final Ehr EHR = new Ehr();

  @EnableConfigurationProperties(CdsHooksProperties.class)
  private static final class Properties {}

  private static void refused(String telling, String... properties) {
    runner(properties)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(CdsHooksProperties.PREFIX)
                    .hasMessageContaining(telling));
  }

  private static ApplicationContextRunner runner(String... properties) {
    return new ApplicationContextRunner()
        .withUserConfiguration(Properties.class)
        .withPropertyValues(properties);
  }

  private static String[] with(String... more) {
    String[] all = Arrays.copyOf(new String[] {NAME, ISSUER}, 2 + more.length);
    System.arraycopy(more, 0, all, 2, more.length);
    return all;
  }

  @Test
  void a_client_with_keys_of_either_kind_is_taken() {
    runner(with(ADDRESS)).run(context -> assertThat(context).hasNotFailed());
    runner(with(CLIENT + "jwks=" + EHR.keySet()))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void a_client_without_name_or_issuer() {
    refused("without name", ISSUER, ADDRESS);
    refused("without issuer", NAME, ADDRESS);
    refused("without issuer", NAME, CLIENT + "issuer= ", ADDRESS);
  }

  @Test
  void a_client_without_keys_or_with_both() {
    refused("\"main-ehr\": write either jwks-url", with());
    refused("\"main-ehr\": write either jwks-url", with(ADDRESS, CLIENT + "jwks=" + EHR.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ehr.example.org/jwks",
        "ftp://ehr.example.org/jwks",
        "ehr.example.org/jwks",
        "https://user:word@ehr.example.org/jwks",
        "https://ehr.example.org/a/../jwks",
        "https://ehr.example.org/jwks#keys"
      })
  void an_address_of_keys_that_is_not_called(String address) {
    refused("jwks-url holds", with(CLIENT + "jwks-url=" + address));
  }

  @Test
  void a_network_that_is_none() {
    runner(with(ADDRESS, CdsHooksProperties.PREFIX + ".private-networks=x"))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining(CdsHooksProperties.PREFIX + ".private-networks")
                    .hasStackTraceContaining("such as 10.1.0.0/16"));
  }

  @Test
  void a_name_or_an_issuer_twice() {
    refused(
        "names \"main-ehr\" twice",
        with(
            ADDRESS,
            SECOND + "name=main-ehr",
            SECOND + "issuer=https://b",
            SECOND + "jwks-url=https://b.example.org"));
    refused(
        "has the issuer \"https://ehr.example.org\" twice",
        with(
            ADDRESS,
            SECOND + "name=other",
            SECOND + "issuer=https://ehr.example.org",
            SECOND + "jwks-url=https://b.example.org"));
  }

  @Test
  void keys_that_cannot_be_used() {
    String set = CLIENT + "jwks=";
    refused("jwks: is no JSON", with(set + "{"));
    refused("jwks: is no JSON Web Key Set", with(set + "{}"));
    refused("jwks: holds no key for signatures", with(set + "{\"keys\":[]}"));
    refused(
        "\"s\" is symmetric",
        with(set + "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"c2VjcmV0\"}]}"));
    refused(
        "\"ec-384\" is a private key",
        with(
            set
                + "{\"keys\":["
                + EHR.key("ec-384").toJson(OutputControlLevel.INCLUDE_PRIVATE)
                + "]}"));
  }

  @Test
  void what_is_said_never_repeats_a_key(CapturedOutput log) {
    String key = EHR.key("ec-384").toJson(OutputControlLevel.INCLUDE_PRIVATE);
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Properties.class)
                    .web(WebApplicationType.NONE)
                    .run(
                        "--" + NAME,
                        "--" + ISSUER,
                        "--" + CLIENT + "jwks={\"keys\":[" + key + "]}"))
        .isInstanceOf(Exception.class);
    assertThat(log).contains("\"ec-384\" is a private key");
    assertThat(log.getAll()).doesNotContain("\"d\"", "\"crv\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base-url=cds.example.org                 | https://cds.example.org
          base-url=http://cds.example.org          | https://cds.example.org
          base-url=https://cds.example.org/        | without a slash
          base-url=https://cds.example.org?x       | without a slash
          clock-skew=6m                            | at most 5m
          clock-skew=0s                            | write a time
          longest-token=25h                        | at most 1440m
          """)
  void a_wrong_value(String property, String telling) {
    refused(telling, CdsHooksProperties.PREFIX + "." + property);
  }

  @ParameterizedTest
  @CsvSource({
    "https://cds.example.org",
    "https://cds.example.org:8443/fertility/cds",
    "http://localhost:8080",
    "http://[::1]:8080"
  })
  void a_base_address(String address) {
    runner(CdsHooksProperties.PREFIX + ".base-url=" + address)
        .run(context -> assertThat(context).hasNotFailed());
  }
}

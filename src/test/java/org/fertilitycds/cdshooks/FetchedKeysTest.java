package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class FetchedKeysTest {

  private final MovableClock clock = new MovableClock(CdsHooksServer.NOW);
  private final PublicJsonWebKey first = Ehr.pair("first");
  private final PublicJsonWebKey second = Ehr.pair("second");
  private String published = Ehr.keySet(List.of(first));
  private boolean broken;
  private int fetches;
  private final FetchedKeys keys =
      new FetchedKeys("main-ehr", "https://ehr.example.org/jwks", this::fetch, clock);

  private String fetch(String address) throws IOException {
    assertThat(address).isEqualTo("https://ehr.example.org/jwks");
    fetches++;
    if (broken) {
      throw new IOException("no connection");
    }
    return published;
  }

  @Test
  void are_fetched_when_they_are_first_needed() {
    assertThat(fetches).isZero();
    assertThat(keys.find("first")).isNotNull();
    assertThat(keys.find("first")).isNotNull();
    assertThat(fetches).isEqualTo(1);
  }

  @Test
  void an_unknown_key_fetches_again_but_once_a_minute() {
    keys.find("first");
    published = Ehr.keySet(List.of(first, second));
    for (int call = 0; call < 100; call++) {
      assertThat(keys.find("second")).isNull();
    }
    assertThat(fetches).isEqualTo(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(keys.find("second")).isNotNull();
    for (int call = 0; call < 100; call++) {
      assertThat(keys.find("third")).isNull();
    }
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void a_key_that_was_taken_back_counts_for_an_hour_at_most() {
    keys.find("first");
    published = Ehr.keySet(List.of(second));
    clock.advance(Duration.ofMinutes(59));
    assertThat(keys.find("first")).isNotNull();
    clock.advance(Duration.ofMinutes(1));
    assertThat(keys.find("first")).isNull();
    assertThat(keys.find("second")).isNotNull();
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void a_failed_fetch_keeps_what_was_known_and_is_told(CapturedOutput log) {
    keys.find("first");
    for (String answer : new String[] {null, "<html>", "{\"keys\":[]}"}) {
      broken = answer == null;
      published = String.valueOf(answer);
      clock.advance(Duration.ofHours(2));
      assertThat(keys.find("first")).isNotNull();
      assertThat(keys.find("second")).isNull();
    }
    assertThat(fetches).isEqualTo(4);
    assertThat(log)
        .contains("client main-ehr", "no connection", "is no JSON", "no key that can be used");

    published = Ehr.keySet(List.of(second));
    broken = false;
    clock.advance(Duration.ofMinutes(1));
    assertThat(keys.find("first")).isNull();
  }

  @Test
  void a_key_that_cannot_be_used_is_told_and_the_others_count(CapturedOutput log) {
    published = published.replace("[", "[{\"kty\":\"oct\",\"kid\":\"secret\",\"k\":\"c2VjcmV0\"},");
    assertThat(keys.find("first")).isNotNull();
    assertThat(keys.find("secret")).isNull();
    assertThat(log).contains("client main-ehr", "\"secret\" is symmetric");
    assertThat(log.getAll()).doesNotContain("c2VjcmV0");
  }

  @Test
  void known_keys_do_not_wait_for_a_fetch() throws Exception {
    keys.find("first");
    var inFetch = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        new FetchedKeys(
            "main-ehr",
            "https://ehr.example.org/jwks",
            address -> {
              if (fetches++ > 1) {
                inFetch.countDown();
                await(goOn);
              }
              return published;
            },
            clock);
    slow.find("first");
    clock.advance(Duration.ofHours(1));
    var thread = Executors.newSingleThreadExecutor();
    try {
      var unknown = thread.submit(() -> slow.find("second"));
      await(inFetch);
      assertThat(slow.find("first")).isNotNull();
      assertThat(unknown.isDone()).isFalse();
      goOn.countDown();
      assertThat(unknown.get()).isNull();
    } finally {
      thread.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

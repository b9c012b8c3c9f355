package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys at a client's registered address. They are fetched when the first token comes, when an
 * unknown key is named, and when they are an hour old; but at most once a minute, however many
 * tokens ask. What could not be fetched anew stays as it was.
 */
final class FetchedKeys implements ClientKeys {

  /** Fetches the text of a key set. */
  @FunctionalInterface
  interface Fetch {

    /**
     * @throws IOException when it cannot be had; the message says why, without data
     */
    String get(String address) throws IOException;
  }

  private static final Logger log = LoggerFactory.getLogger(FetchedKeys.class);

  private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);

  /** How long a key that its client has taken back may still count. */
  private static final Duration FRESH = Duration.ofHours(1);

  private record Known(KeySet keys, Instant fetchedAt) {}

  private final String client;
  private final String address;
  private final Fetch fetch;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Known known = new Known(new KeySet(Map.of(), List.of()), Instant.MIN);
  private volatile Instant nextFetch = Instant.MIN;

  /**
   * @param client its name, for the log
   */
  FetchedKeys(String client, String address, Fetch fetch, Clock clock) {
    this.client = client;
    this.address = address;
    this.fetch = fetch;
    this.clock = clock;
  }

  @Override
  public @Nullable PublicJsonWebKey find(String keyId) {
    Known before = known;
    PublicJsonWebKey key = before.keys().find(keyId);
    if (key == null) {
      fetching.lock();
    } else if (!isOld(before) || !fetching.tryLock()) {
      return key;
    }
    try {
      // Whoever had the lock before may have fetched it.
      PublicJsonWebKey fetched = known.keys().find(keyId);
      if (fetched == null || isOld(known)) {
        fetchIfDue();
      }
      return known.keys().find(keyId);
    } finally {
      fetching.unlock();
    }
  }

  private boolean isOld(Known keys) {
    return !clock.instant().isBefore(keys.fetchedAt().plus(FRESH));
  }

  private void fetchIfDue() {
    Instant now = clock.instant();
    if (now.isBefore(nextFetch)) {
      return;
    }
    nextFetch = now.plus(BETWEEN_FETCHES);
    try {
      KeySet keys = KeySet.parse(fetch.get(address));
      keys.problems()
          .forEach(problem -> log.warn("CDS Hooks: of the keys of client {}, {}", client, problem));
      if (keys.keys().isEmpty()) {
        throw new IOException("it holds no key that can be used");
      }
      known = new Known(keys, now);
    } catch (IOException | IllegalArgumentException e) {
      log.warn(
          "CDS Hooks: the key set of client {} cannot be used, the keys known before stay: {}",
          client,
          e.getMessage());
    }
  }
}

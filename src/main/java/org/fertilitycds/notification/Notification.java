package org.fertilitycds.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell.
 *
 * @param number counts the events of the Subscription from 1; 0 for the handshake
 * @param resources {@code Type/id/_history/version}, what it is about first
 * @param at when it was stored
 * @param failures how often the subscriber could not be told so far
 * @param failingSince when that happened first, null where it has not
 * @param cause what led to it
 */
record Notification(
    Lane lane,
    long number,
    List<String> resources,
    Instant at,
    int failures,
    @Nullable Instant failingSince,
    Cause cause) {

  Notification {
    resources = List.copyOf(resources);
  }
}

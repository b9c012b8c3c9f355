package org.fertilitycds.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it goes over the wire.
 *
 * @param method POST or PUT
 * @param address where to
 * @param headers lines of the subscriber, which may hold credentials
 * @param contentType null where there is no body
 * @param body empty where there is none
 */
record Message(
    String method,
    String address,
    List<String> headers,
    @Nullable String contentType,
    String body) {

  Message {
    headers = List.copyOf(headers);
  }

  static Message withoutBody(GuidanceSubscription subscription) {
    return new Message("POST", subscription.endpoint(), subscription.headers(), null, "");
  }
}

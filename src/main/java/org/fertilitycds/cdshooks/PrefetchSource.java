package org.fertilitycds.cdshooks;

import java.util.List;
import java.util.Map;

/** Where data come from that a request does not carry, or carries in part. */
interface PrefetchSource {

  /** No data can be reached beyond those in the request. */
  PrefetchSource NONE = (templates, request, client) -> Map.of();

  /**
   * Fetches what the templates ask for.
   *
   * @return by template, all that it asks for, or why it is not all; without the templates that
   *     there is no way to fetch for
   */
  Map<PrefetchTemplate, PrefetchData> fetch(
      List<PrefetchTemplate> templates, CdsHooksRequest request, CdsClient client);
}

package org.fertilitycds.cdshooks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where data come from that a request does not carry, or carries in part. */
interface PrefetchSource {

  /** Fetches what the templates ask for. */
  Fetched fetch(List<PrefetchTemplate> templates, CdsHooksRequest request, CdsClient client);

  /**
   * What was fetched.
   *
   * @param data by template, all that it asks for, or why it is not all; empty where nothing was
   *     fetched
   * @param refusal why nothing was fetched although the client means it to be, as the end of a
   *     sentence; otherwise null
   */
  record Fetched(Map<PrefetchTemplate, PrefetchData> data, @Nullable String refusal) {

    /** Nobody else changes it. */
    public Fetched {
      data = Map.copyOf(data);
    }

    static Fetched nothing(@Nullable String refusal) {
      return new Fetched(Map.of(), refusal);
    }
  }
}

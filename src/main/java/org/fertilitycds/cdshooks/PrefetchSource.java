package org.fertilitycds.cdshooks;

import java.util.Optional;

/** Where data come from that a request does not carry, or carries in part. */
interface PrefetchSource {

  /** No data can be reached beyond those in the request. */
  PrefetchSource NONE = (template, request) -> Optional.empty();

  /** All data that the template asks for, or nothing where they cannot be reached. */
  Optional<PrefetchData> fetch(PrefetchTemplate template, CdsHooksRequest request);
}

package org.fertilitycds.cdshooks;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/** Where the public keys of a client are found. */
interface ClientKeys {

  /**
   * The key of a name.
   *
   * @param keyId the {@code kid} that a token names
   * @return null where there is none
   */
  @Nullable PublicJsonWebKey find(String keyId);
}

package org.fertilitycds.server;

/** Where the server answers. */
final class Paths {

  static final String FHIR = "/fhir";
  static final String CDS_HOOKS = "/cds-services";

  /** Where HAPI's clients look for it, below the server and not below FHIR. */
  static final String WEBSOCKET = "/websocket";

  /** The implementation guide for people, with the package. */
  static final String GUIDE = "/ig";

  private Paths() {}

  static boolean isFhir(String path) {
    return path.equals(FHIR) || path.startsWith(FHIR + "/");
  }
}

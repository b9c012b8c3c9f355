package org.fertilitycds.server;

/** Where the server answers. */
final class Paths {

  static final String FHIR = "/fhir";
  static final String CDS_HOOKS = "/cds-services";

  private Paths() {}

  static boolean isFhir(String path) {
    return path.equals(FHIR) || path.startsWith(FHIR + "/");
  }
}

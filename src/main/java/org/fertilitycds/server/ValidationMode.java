package org.fertilitycds.server;

/** What is refused when a resource is saved; property {@code fertility-cds.validation}. */
enum ValidationMode {
  /** What breaks FHIR, or a profile that it claims. */
  PROFILES,
  /** What breaks FHIR; claimed profiles are not looked at. */
  BASE,
  /** Only what cannot be parsed. */
  OFF
}

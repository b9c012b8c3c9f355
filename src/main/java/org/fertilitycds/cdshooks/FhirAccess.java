package org.fertilitycds.cdshooks;

/**
 * What one call of a service may read: of one patient, on one server, with a borrowed token.
 *
 * @param authorization value of that header
 * @param patientId id of the patient in context
 */
record FhirAccess(FhirServer server, String authorization, String patientId, FetchLimits limits) {

  /** The token is nobody's to read. */
  @Override
  public String toString() {
    return "FhirAccess";
  }

  /** The address of what a template asks for. */
  String address(PrefetchTemplate template) {
    return server.base() + "/" + template.queryFor(patientId);
  }

  byte[] get(String address) throws FetchFailedException {
    return server.get(address, authorization, limits);
  }

  /** A page that the server names as the next one, which may be anything that it likes to name. */
  byte[] nextPage(String address) throws FetchFailedException {
    if (!server.holds(address)) {
      throw new FetchFailedException("its next page is not an address below the FHIR server's");
    } else if (!limits.anotherPage()) {
      throw new FetchFailedException(String.valueOf(limits.exceeded()));
    }
    return get(address);
  }
}

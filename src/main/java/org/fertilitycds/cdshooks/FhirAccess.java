package org.fertilitycds.cdshooks;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.http.client.utils.URIUtils;

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

  /**
   * The address of the next page, which a page may name against its own.
   *
   * @param page address of that page
   * @param link what it names, which may be anything that it likes to name
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5">RFC 3986, section 5</a>
   */
  static String nextAddress(String page, String link) {
    try {
      var uri = new URI(link);
      return uri.isAbsolute() ? link : URIUtils.resolve(new URI(page), uri).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }

  /**
   * A further page.
   *
   * @throws FetchFailedException when it is not of this server, or one too many
   */
  byte[] nextPage(String address) throws FetchFailedException {
    if (!server.holds(address)) {
      throw new FetchFailedException("its next page is not an address below the FHIR server's");
    } else if (!limits.anotherPage()) {
      throw new FetchFailedException(String.valueOf(limits.exceeded()));
    }
    return get(address);
  }
}

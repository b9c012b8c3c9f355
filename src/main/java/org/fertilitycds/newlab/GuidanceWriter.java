package org.fertilitycds.newlab;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Saves the resources of one guidance in the transaction of its caller, marked as the server's own.
 * Not as a FHIR transaction, for which HAPI indexes what is new twice: once before it knows the
 * ids. So what is referred to comes first.
 */
final class GuidanceWriter {

  private final DaoRegistry daos;
  private final FhirContext fhir;
  private final RequestDetails request = OwnGuidance.request();
  private final TransactionDetails details = new TransactionDetails();

  /** By the urn under which the resources of a guidance know each other. */
  private final Map<String, String> stored = new HashMap<>();

  GuidanceWriter(DaoRegistry daos, FhirContext fhir) {
    this.daos = daos;
    this.fhir = fhir;
  }

  /** Stores a resource whose id is a UUID under an id of the server's. */
  void create(Resource resource) {
    String urn = "urn:uuid:" + resource.getIdElement().getIdPart();
    nameStored(resource);
    daos.getResourceDao(resource).create(resource, null, true, request, details);
    stored.put(urn, resource.fhirType() + "/" + resource.getIdElement().getIdPart());
  }

  /**
   * Changes a resource that is stored.
   *
   * @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException when its id names a
   *     version and somebody has changed it since
   */
  void update(Resource resource) {
    nameStored(resource);
    daos.getResourceDao(resource).update(resource, null, true, false, request, details);
  }

  private void nameStored(Resource resource) {
    fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
        .filter(reference -> stored.containsKey(reference.getReference()))
        .forEach(reference -> reference.setReference(stored.get(reference.getReference())));
  }
}

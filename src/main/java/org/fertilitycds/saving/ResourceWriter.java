package org.fertilitycds.saving;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Saves resources that belong together in the transaction of its caller. Not as a FHIR transaction,
 * for which HAPI indexes what is new twice, once before it knows the ids; nor each by itself, for
 * which it looks every id up by a query of its own, and writes down before each query what it has.
 */
public final class ResourceWriter {

  private final DaoRegistry daos;
  private final FhirContext fhir;
  private final ResourceReader reader;

  public ResourceWriter(DaoRegistry daos, FhirContext fhir, ResourceReader reader) {
    this.daos = daos;
    this.fhir = fhir;
    this.reader = reader;
  }

  /**
   * Begins to save, and looks up whether what the resources refer to is there. Within one
   * transaction, a resource is saved by one of these only.
   *
   * @param request who saves
   * @param updated those that have an id, whether they are stored or not
   * @param created those whose id is a UUID by which the others refer to them
   */
  public Writing begin(
      RequestDetails request,
      Collection<? extends Resource> updated,
      Collection<? extends Resource> created) {
    var details = new TransactionDetails();
    Set<IIdType> own = new HashSet<>();
    Set<IIdType> named = new HashSet<>();
    for (Resource resource : updated) {
      own.add(id(resource));
      named.addAll(references(resource));
    }
    created.forEach(resource -> named.addAll(references(resource)));
    named.addAll(own);
    Map<IIdType, IResourceLookup<JpaPid>> found = reader.lookUp(named);
    found.forEach(
        (id, known) -> {
          // HAPI itself says what is wrong with a reference to what was deleted.
          if (known.getDeleted() == null || own.contains(id)) {
            details.addResolvedResourceId(id, known.getPersistentId());
          }
        });
    own.stream()
        .filter(id -> !found.containsKey(id))
        .forEach(id -> details.addResolvedResourceId(id, null));
    return new Writing(request, details);
  }

  private static IIdType id(Resource resource) {
    return resource.getIdElement().withResourceType(resource.fhirType()).toUnqualifiedVersionless();
  }

  private Set<IIdType> references(Resource resource) {
    Set<IIdType> named = new HashSet<>();
    for (var info : fhir.newTerser().getAllResourceReferences(resource)) {
      IIdType id = info.getResourceReference().getReferenceElement();
      if (id.hasIdPart() && id.hasResourceType() && !id.isLocal() && !id.isAbsolute()) {
        named.add(id.toUnqualifiedVersionless());
      }
    }
    return named;
  }

  /** What is referred to comes first. */
  public final class Writing {

    private final RequestDetails request;
    private final TransactionDetails details;

    /** By the urn under which new resources know each other. */
    private final Map<String, String> stored = new HashMap<>();

    private Writing(RequestDetails request, TransactionDetails details) {
      this.request = request;
      this.details = details;
    }

    /** Stores a resource under an id of the server's. */
    public void create(Resource resource) {
      String urn = "urn:uuid:" + resource.getIdElement().getIdPart();
      nameStored(resource);
      daos.getResourceDao(resource).create(resource, null, true, request, details);
      stored.put(urn, resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    /**
     * Stores a resource under the id that it has.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException when its id names
     *     a version and somebody has changed it since
     */
    public void update(Resource resource) {
      nameStored(resource);
      daos.getResourceDao(resource).update(resource, null, true, false, request, details);
    }

    private void nameStored(Resource resource) {
      if (stored.isEmpty()) {
        return;
      }
      fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
          .filter(reference -> stored.containsKey(reference.getReference()))
          .forEach(reference -> reference.setReference(stored.get(reference.getReference())));
    }
  }
}

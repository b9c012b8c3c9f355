package org.fertilitycds.server;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.notification.GuidanceListener;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.UriType;

/** The CapabilityStatement: what the server really does. */
final class Capabilities extends JpaCapabilityStatementProvider {

  /** What the guide promises to partners. */
  private static final String REQUIREMENTS =
      KnowledgePackage.CANONICAL + "/CapabilityStatement/fertility-cds-server";

  /** Of the Subscriptions R5 Backport guide: which topics there are. */
  private static final String TOPIC_EXTENSION =
      "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/capabilitystatement-subscriptiontopic-canonical";

  /** HAPI has no composite of a reference. */
  private static final String NOT_SEARCHED = "DocumentReference.relationship";

  private static final String WEBSOCKET_EXTENSION =
      "http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket";

  private final DaoRegistry daos;

  Capabilities(
      RestfulServer server,
      IFhirSystemDao<?, ?> systemDao,
      JpaStorageSettings settings,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation,
      DaoRegistry daos) {
    super(server, systemDao, settings, searchParameters, validation);
    this.daos = daos;
    setIncludeResourceCounts(false);
    setPublisher("fertility-cds");
    setImplementationDescription("Sourced decision support for male fertility");
  }

  /**
   * HAPI reads those alone that it has made of its own operations, and nobody else would be asked.
   */
  @Override
  public IBaseResource readOperationDefinition(IIdType id, RequestDetails request) {
    try {
      return super.readOperationDefinition(id, request);
    } catch (ResourceNotFoundException e) {
      return daos.getResourceDao(OperationDefinition.class).read(id, request);
    }
  }

  @Override
  protected void postProcess(FhirTerser terser, IBaseConformance statement) {
    super.postProcess(terser, statement);
    var capabilities = (CapabilityStatement) statement;
    capabilities.setName("FertilityCds");
    capabilities.setTitle("fertility-cds");
    capabilities.addInstantiates(REQUIREMENTS);
    capabilities.getFormat().removeIf(format -> !format.getValue().matches(".*(json|xml)"));
    capabilities.getRest().forEach(Capabilities::leaveWhatWorks);
  }

  private static void leaveWhatWorks(CapabilityStatementRestComponent rest) {
    leaveWhatWorks(rest.getOperation());
    rest.getResource().forEach(Capabilities::sayWhatWorks);
    rest.getResource().stream()
        .filter(resource -> resource.getType().equals("Subscription"))
        .forEach(
            resource ->
                resource.addExtension(TOPIC_EXTENSION, new CanonicalType(GuidanceListener.TOPIC)));
    rest.addExtension(WEBSOCKET_EXTENSION, new UriType(Paths.WEBSOCKET));
    // HAPI answers a batch as it answers a transaction, but does not say so.
    if (rest.getInteraction().stream()
        .noneMatch(interaction -> interaction.getCode() == SystemRestfulInteraction.BATCH)) {
      rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    }
  }

  /** What HAPI does and does not say, and the other way round. */
  private static void sayWhatWorks(CapabilityStatementRestResourceComponent resource) {
    leaveWhatWorks(resource.getOperation());
    resource.setReadHistory(true);
    resource.setUpdateCreate(true);
    resource.setConditionalRead(ConditionalReadStatus.NOTMATCH);
    // More than one match is refused.
    resource.setConditionalDelete(ConditionalDeleteStatus.SINGLE);
    resource
        .getSearchParam()
        .removeIf(search -> (resource.getType() + "." + search.getName()).equals(NOT_SEARCHED));
  }

  private static void leaveWhatWorks(
      List<CapabilityStatementRestResourceOperationComponent> operations) {
    operations.removeIf(operation -> !FhirServer.OPERATIONS.contains(operation.getName()));
  }
}

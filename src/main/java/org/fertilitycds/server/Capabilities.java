package org.fertilitycds.server;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** The CapabilityStatement: what the server really does. */
final class Capabilities extends JpaCapabilityStatementProvider {

  Capabilities(
      RestfulServer server,
      IFhirSystemDao<?, ?> systemDao,
      JpaStorageSettings settings,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation) {
    super(server, systemDao, settings, searchParameters, validation);
    setIncludeResourceCounts(false);
    setPublisher("fertility-cds");
    setImplementationDescription("Sourced decision support for male fertility");
  }

  @Override
  protected void postProcess(FhirTerser terser, IBaseConformance statement) {
    super.postProcess(terser, statement);
    var capabilities = (CapabilityStatement) statement;
    capabilities.setName("FertilityCds");
    capabilities.setTitle("fertility-cds");
  }
}

package org.fertilitycds.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** The published package as the validator asks for it; profiles are read one by one. */
final class PublishedDefinitions extends PrePopulatedValidationSupport {

  private final KnowledgePackage knowledge;

  PublishedDefinitions(FhirContext fhir, KnowledgePackage knowledge) {
    super(fhir);
    this.knowledge = knowledge;
    knowledge.terminologyArtifacts().forEach(this::addResource);
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String url) {
    return knowledge.definition(url);
  }
}

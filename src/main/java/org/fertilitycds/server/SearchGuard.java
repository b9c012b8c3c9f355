package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.SearchParameterUtil;
import java.util.List;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps clients from giving a search of FHIR, or of the published knowledge, another meaning: in
 * HAPI a SearchParameter with the code and type of one, or with its url, takes its place. The
 * records of patients, their guidance and the results of messages are found by these, so that a
 * record would be read without what was saved from then on. Searches under other codes stand beside
 * them.
 */
@Interceptor
public final class SearchGuard {

  /** Of the searches that FHIR defines. */
  private static final String OF_FHIR = "http://hl7.org/fhir/SearchParameter/";

  private static final Set<String> EVERY_TYPE = Set.of("Resource", "DomainResource");

  private final FhirContext fhir;
  private final ISearchParamRegistry searches;

  SearchGuard(FhirContext fhir, ISearchParamRegistry searches) {
    this.fhir = fhir;
    this.searches = searches;
  }

  /** A resource is about to be created. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creating(IBaseResource resource, @Nullable RequestDetails request) {
    require(resource, request);
  }

  /** A resource is about to be changed. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updating(
      IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
    require(resource, request);
  }

  private void require(IBaseResource resource, @Nullable RequestDetails request) {
    if (request instanceof ServletRequestDetails
        && resource instanceof SearchParameter parameter
        && takesAPlace(parameter)) {
      String message =
          "The search \"%s\" of %s is one of FHIR's or of this server's own knowledge, by which records are read, and cannot be defined anew here. Save yours under another code and another url."
              .formatted(parameter.getCode(), String.join(", ", bases(parameter)));
      throw new ForbiddenOperationException(message, Outcomes.error(IssueType.FORBIDDEN, message));
    }
  }

  private boolean takesAPlace(SearchParameter parameter) {
    return (parameter.hasUrl() && parameter.getUrl().startsWith(OF_FHIR))
        || bases(parameter).stream()
            .flatMap(
                base -> (EVERY_TYPE.contains(base) ? SupportedTypes.ALL : List.of(base)).stream())
            .anyMatch(type -> isDefined(type, parameter.getCode()));
  }

  private List<String> bases(SearchParameter parameter) {
    return SearchParameterUtil.getBaseAsStrings(fhir, parameter);
  }

  private boolean isDefined(String type, String code) {
    if (fhir.getResourceTypes().contains(type)
        && fhir.getResourceDefinition(type).getSearchParam(code) != null) {
      return true;
    }
    RuntimeSearchParam known =
        searches.getActiveSearchParam(type, code, SearchParamLookupContextEnum.ALL);
    return known != null && String.valueOf(known.getUri()).startsWith(KnowledgePackage.CANONICAL);
  }
}

package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.fertilitycds.conformance.ProfileValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to save what breaks FHIR or a profile that it claims, with every problem listed. A result
 * with our codes that claims no profile is saved: what is wrong with it stands in the guidance.
 */
@Interceptor
public final class ConformanceInterceptor {

  private final ProfileValidator validator;
  private final ValidationMode mode;

  ConformanceInterceptor(ProfileValidator validator, ValidationMode mode) {
    this.validator = validator;
    this.mode = mode;
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
    // What the server itself saves was validated when it was built.
    if (mode == ValidationMode.OFF || !(request instanceof ServletRequestDetails)) {
      return;
    }
    List<SingleValidationMessage> errors = validator.errors(toValidate((Resource) resource));
    if (!errors.isEmpty()) {
      var outcome = new OperationOutcome();
      errors.forEach(
          error ->
              Outcomes.addError(outcome, IssueType.INVALID, error.getMessage())
                  .addExpression(error.getLocationString()));
      throw new UnprocessableEntityException(
          errors.get(0).getMessage() + " (" + errors.size() + " in all)", outcome);
    }
  }

  private Resource toValidate(Resource resource) {
    if (mode == ValidationMode.PROFILES || !resource.getMeta().hasProfile()) {
      return resource;
    }
    Resource copy = resource.copy();
    copy.getMeta().setProfile(null);
    return copy;
  }
}

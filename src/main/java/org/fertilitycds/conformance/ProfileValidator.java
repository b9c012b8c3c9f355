package org.fertilitycds.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.i18n.I18nConstants;

/**
 * HL7's validator over FHIR R4 and the published package: profiles, value sets, and the fragments
 * of foreign code systems. Nothing is fetched from elsewhere, so that a code of a system that is
 * not here is a warning at most. Thread-safe.
 */
public final class ProfileValidator {

  private static final Set<ResultSeverityEnum> ERRORS =
      EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

  private final FhirContext fhir;
  private final Module module;

  /**
   * @param resourceTypes names of the types that are validated
   */
  public ProfileValidator(
      FhirContext fhir, KnowledgePackage knowledge, Collection<String> resourceTypes) {
    this.fhir = fhir;
    this.module =
        new Module(support(fhir, knowledge, resourceTypes), new MatchingProfiles(knowledge));
  }

  private static IValidationSupport support(
      FhirContext fhir, KnowledgePackage knowledge, Collection<String> resourceTypes) {
    var published = new PublishedDefinitions(fhir, knowledge);
    return new ValidationSupportChain(
        published,
        new FhirDefinitions(fhir, resourceTypes),
        new CommonCodeSystemsTerminologyService(fhir),
        new InMemoryTerminologyServerValidationSupport(fhir));
  }

  /** The validator as HAPI's {@code $validate} takes it. */
  public IInstanceValidatorModule module() {
    return module;
  }

  /**
   * What is wrong with a resource, by FHIR itself and by the profiles that it claims in {@code
   * meta.profile}.
   *
   * @return the errors alone, in the order in which they were found; unknown codes that no binding
   *     forbids are left out
   */
  public List<SingleValidationMessage> errors(IBaseResource resource) {
    return validate(resource, new ValidationOptions()).stream()
        .filter(message -> ERRORS.contains(message.getSeverity()) && !isOfAnUnboundCode(message))
        .toList();
  }

  /** Every message about a resource, by FHIR, its claimed profiles and those of the options. */
  public List<SingleValidationMessage> validate(IBaseResource resource, ValidationOptions options) {
    FhirValidator validator = fhir.newValidator().registerValidatorModule(module);
    return validator.validateWithResult(resource, options).getMessages();
  }

  /**
   * A code that its system does not know, where no binding asks for one of a list, is a matter of
   * the guidance: laboratories write {@code mIU/mL} and call it UCUM, and nothing is to be lost for
   * that. Where a binding is broken, the validator says so in a message of its own.
   */
  private static boolean isOfAnUnboundCode(SingleValidationMessage message) {
    return I18nConstants.TERMINOLOGY_PASSTHROUGH_TX_MESSAGE.equals(message.getMessageId());
  }

  /** Says which profile fits where none was asked for. */
  private static final class Module extends FhirInstanceValidator {

    private final MatchingProfiles profiles;

    Module(IValidationSupport support, MatchingProfiles profiles) {
      super(support);
      this.profiles = profiles;
      setAnyExtensionsAllowed(true);
      setErrorForUnknownProfiles(false);
      setAssumeValidRestReferences(true);
      setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    }

    @Override
    public void validateResource(IValidationContext<IBaseResource> context) {
      super.validateResource(context);
      if (context.getOptions().getProfiles().isEmpty()
          && context.getResource() instanceof Resource resource
          && resource.getMeta().getProfile().isEmpty()) {
        profiles.of(resource).forEach(profile -> context.addValidationMessage(offer(profile)));
      }
    }

    private static SingleValidationMessage offer(String profile) {
      var message = new SingleValidationMessage();
      message.setSeverity(ResultSeverityEnum.INFORMATION);
      message.setMessage(
          "No profile was named. By its code the resource fits "
              + profile
              + ": name it in meta.profile or in the parameter 'profile' to be told what it asks for.");
      return message;
    }
  }
}

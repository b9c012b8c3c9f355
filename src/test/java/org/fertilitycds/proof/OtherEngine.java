package org.fertilitycds.proof;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.repository.IRepository;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.cases.Case;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.fhir.cql.EvaluationSettings;
import org.opencds.cqf.fhir.cql.LibraryEngine;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings.SEARCH_FILTER_MODE;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings.TERMINOLOGY_FILTER_MODE;
import org.opencds.cqf.fhir.cql.engine.terminology.TerminologySettings;
import org.opencds.cqf.fhir.cql.engine.terminology.TerminologySettings.VALUESET_EXPANSION_MODE;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/**
 * {@code PlanDefinition/$apply} of clinical-reasoning, the engine of other servers, over the
 * published package: it follows the plan by itself, translates the CQL by itself, and has its own
 * retrieves and terminology.
 */
final class OtherEngine {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String RECOMMENDATION =
      KnowledgePackage.codeSystem("fertility-recommendation");

  private final KnowledgePackage knowledge;
  private final EvaluationSettings settings =
      EvaluationSettings.getDefault()
          .withLibraryCache(new HashMap<>())
          .withModelCache(new HashMap<>())
          .withValueSetCache(new HashMap<>())
          .withRetrieveSettings(
              new RetrieveSettings()
                  .setSearchParameterMode(SEARCH_FILTER_MODE.FILTER_IN_MEMORY)
                  .setTerminologyParameterMode(TERMINOLOGY_FILTER_MODE.FILTER_IN_MEMORY))
          .withTerminologySettings(
              new TerminologySettings()
                  .setValuesetExpansionMode(VALUESET_EXPANSION_MODE.PERFORM_NAIVE_EXPANSION));

  private final Set<String> conditions = new TreeSet<>();
  private final List<Resource> published;

  OtherEngine(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
    published =
        knowledge.artifacts().stream()
            .filter(artifact -> !(artifact instanceof StructureDefinition))
            .toList();
    published.stream()
        .filter(PlanDefinition.class::isInstance)
        .forEach(plan -> addConditions(((PlanDefinition) plan).getAction()));
  }

  private void addConditions(List<PlanDefinitionActionComponent> actions) {
    for (var action : actions) {
      action.getCondition().forEach(one -> conditions.add(one.getExpression().getExpression()));
      addConditions(action.getAction());
    }
  }

  /** Ids of the actions with a recommendation that apply to a case. */
  Set<String> applicable(Case patientCase) {
    IRepository repository = new InMemoryFhirRepository(FHIR, bundle(patientCase));
    var processor =
        new PlanDefinitionProcessor(
            repository, CrSettings.getDefault().withEvaluationSettings(settings));
    var applied =
        processor.apply(
            Eithers.<CanonicalType, IIdType, PlanDefinition>forRight3(knowledge.plan()),
            patientCase.patientReference(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            parameters(patientCase),
            null,
            null,
            new AtMoment(repository, settings, patientCase.moment().toZonedDateTime(), conditions));
    Set<String> ids = new TreeSet<>();
    for (Resource contained : ((CarePlan) applied).getContained()) {
      if (contained instanceof RequestGroup group) {
        addRecommendations(group.getAction(), ids);
      }
    }
    return ids;
  }

  private static void addRecommendations(
      List<RequestGroupActionComponent> actions, Set<String> ids) {
    // It puts null where an action does not apply.
    for (var action : actions.stream().filter(Objects::nonNull).toList()) {
      boolean recommendation =
          action.getCode().stream()
              .flatMap(code -> code.getCoding().stream())
              .anyMatch(coding -> RECOMMENDATION.equals(coding.getSystem()));
      if (recommendation) {
        ids.add(action.getId());
      }
      addRecommendations(action.getAction(), ids);
    }
  }

  /** The package and what is known of the man, as this server reads it: his own, in his zone. */
  private Bundle bundle(Case patientCase) {
    List<RecordEntry> entries = RecordEntry.of(patientCase.record());
    var record = PatientRecord.of(entries, patientCase.zone());
    var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    published.forEach(artifact -> bundle.addEntry().setResource(artifact));
    entries.stream()
        .map(RecordEntry::resource)
        .filter(resource -> record.find(PatientRecord.reference(resource)) != null)
        .forEach(resource -> bundle.addEntry().setResource(resource));
    return bundle;
  }

  private Parameters parameters(Case patientCase) {
    var parameters = new Parameters();
    new DecisionPolicy(knowledge, patientCase.semenReference(), patientCase.policy())
        .parameters()
        .forEach((name, value) -> parameters.addParameter(name, fhir(value)));
    parameters.addParameter("Guideline", new StringType(patientCase.guideline().name()));
    return parameters;
  }

  private static Type fhir(Object value) {
    if (value instanceof org.opencds.cqf.cql.engine.runtime.Quantity quantity) {
      return new Quantity()
          .setValue(quantity.getValue())
          .setUnit(quantity.getUnit())
          .setCode(quantity.getUnit());
    }
    return value instanceof BigDecimal number
        ? new DecimalType(number)
        : new StringType(value.toString());
  }

  /**
   * Sees another moment as now, which {@code $apply} has no parameter for, and evaluates all
   * conditions at once: by itself it would read the record anew for each.
   */
  private static final class AtMoment extends LibraryEngine {
    private final ZonedDateTime moment;
    private final Set<String> conditions;
    private @Nullable IBaseParameters answers;

    AtMoment(
        IRepository repository,
        EvaluationSettings settings,
        ZonedDateTime moment,
        Set<String> conditions) {
      super(repository, settings);
      this.moment = moment;
      this.conditions = conditions;
    }

    @Override
    public IBaseParameters evaluate(
        String url,
        String patientId,
        IBaseParameters parameters,
        Map<String, Object> rawParameters,
        IBaseBundle additionalData,
        ZonedDateTime now,
        Set<String> expressions) {
      IBaseParameters known = answers;
      if (known == null) {
        known =
            super.evaluate(
                url, patientId, parameters, rawParameters, additionalData, moment, conditions);
        answers = known;
      }
      return known;
    }
  }
}

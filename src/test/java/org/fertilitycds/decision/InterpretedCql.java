package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kotlin.Pair;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.model.ModelResolver;

/**
 * The engine's own interpreter: what {@link CqlEvaluator} is held against, and what follows every
 * change of the libraries at once.
 */
public final class InterpretedCql implements CqlEvaluation {

  private static final String FHIR_MODEL = "http://hl7.org/fhir";

  private final KnowledgePackage knowledge;
  private final ModelResolver model;

  public InterpretedCql(KnowledgePackage knowledge, FhirContext fhir) {
    this.knowledge = knowledge;
    this.model = new R4Model(fhir);
  }

  @Override
  public Map<String, @Nullable Object> evaluate(
      PatientRecord record,
      Map<String, ? extends Collection<String>> expressions,
      Map<String, Object> parameters,
      ZonedDateTime moment) {
    var engine =
        new CqlEngine(
            environment(record), java.util.Set.of(CqlEngine.Options.EnableExpressionCaching));
    var request = new EvaluationParams.Builder();
    request.setContextParameter(new Pair<>("Patient", record.patient().getIdElement().getIdPart()));
    request.setParameters(new HashMap<>(parameters));
    request.setEvaluationDateTime(moment);
    expressions.forEach((library, names) -> request.library(library, wanted(names)));
    var results = engine.evaluate(request.build());
    Map<String, @Nullable Object> values = new TreeMap<>();
    results
        .getResults()
        .forEach(
            (library, result) ->
                result
                    .getExpressionResults()
                    .forEach(
                        (name, value) ->
                            values.put(library.getId() + "." + name, value.getValue())));
    results
        .getExceptions()
        .forEach(
            (library, problem) -> {
              throw new IllegalStateException(
                  "The CQL library " + library.getId() + " could not be evaluated", problem);
            });
    return values;
  }

  private static EvaluationParams.LibraryParams wanted(Collection<String> names) {
    return new EvaluationParams.LibraryParams(
        names.stream().map(EvaluationExpressionRef::new).toList());
  }

  private Environment environment(PatientRecord record) {
    DataProvider data =
        new CompositeDataProvider(model, new RecordRetrieveProvider(record, knowledge));
    return new Environment(
        knowledge.libraryManager(), Map.of(FHIR_MODEL, data), knowledge.terminology());
  }
}

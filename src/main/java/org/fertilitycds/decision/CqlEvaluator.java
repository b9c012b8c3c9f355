package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kotlin.Pair;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.ModelResolver;

/**
 * Evaluates expressions of the published CQL over one record. Thread-safe: each evaluation has an
 * engine of its own over libraries that nobody changes.
 */
final class CqlEvaluator {

  private static final String FHIR_MODEL = "http://hl7.org/fhir";

  private final KnowledgePackage knowledge;
  private final ModelResolver model;

  CqlEvaluator(KnowledgePackage knowledge, FhirContext fhir) {
    this.knowledge = knowledge;
    this.model = new R4Model(fhir);
  }

  /**
   * Values of expressions, by {@code Library.Expression}.
   *
   * @param expressions names of expressions by name of library
   * @param parameters of the thresholds library, by name
   * @param moment what the expressions see as now
   */
  Map<String, @Nullable Object> evaluate(
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

  /** The engine's model of FHIR R4, less what it would work out anew for each element. */
  private static final class R4Model extends R4FhirModelResolver {

    /** CQL's last year is 9999; a day less, since a time zone or a leap second may add to it. */
    private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

    R4Model(FhirContext fhir) {
      super(fhir);
    }

    /** Compiled CQL asks for one element at a time: no pattern need be compiled for it. */
    @Override
    public @Nullable Object resolvePath(@Nullable Object target, String path) {
      if (target instanceof BaseDateTimeType time && isBeyondCql(time)) {
        return null;
      }
      return path.indexOf('.') < 0 && path.indexOf('[') < 0
          ? resolveProperty(target, path)
          : super.resolvePath(target, path);
    }

    /** Such a time is as good as none. */
    private static boolean isBeyondCql(BaseDateTimeType time) {
      Date value = time.getValue();
      return value != null && value.getTime() > LAST;
    }

    /** Every resource of the record is about the patient: nothing is looked for by context. */
    @Override
    public @Nullable Object getContextPath(@Nullable String context, @Nullable String type) {
      return null;
    }
  }

  private Environment environment(PatientRecord record) {
    DataProvider data =
        new CompositeDataProvider(model, new RecordRetrieveProvider(record, knowledge));
    return new Environment(
        knowledge.libraryManager(), Map.of(FHIR_MODEL, data), knowledge.terminology());
  }
}

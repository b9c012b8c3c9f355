package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.fertilitycds.decision.ElmNode.Definition;
import org.fertilitycds.decision.ElmNode.Run;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.hl7.elm.r1.Library;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;

/**
 * Evaluates the published ELM, compiled once: some four times faster than the engine's own
 * interpreter, whose operators it uses.
 */
public final class CqlEvaluator implements CqlEvaluation {

  private static final String FHIR_MODEL = "http://hl7.org/fhir";

  private final KnowledgePackage knowledge;
  private final Environment environment;
  private final Map<String, Map<String, Definition>> definitions = new TreeMap<>();
  private final int size;

  /**
   * Compiles every definition of every rule library.
   *
   * @throws IllegalStateException when the ELM holds what is not known here
   */
  public CqlEvaluator(KnowledgePackage knowledge, FhirContext fhir) {
    this.knowledge = knowledge;
    var model = new R4Model(fhir);
    environment =
        new Environment(
            knowledge.libraryManager(),
            Map.of(FHIR_MODEL, new CompositeDataProvider(model, null)),
            knowledge.terminology());
    Map<String, Library> libraries = new HashMap<>();
    knowledge
        .libraryManager()
        .getCompiledLibraries()
        .forEach((id, compiled) -> libraries.put(id.getId(), compiled.getLibrary()));
    var compiler = new ElmCompiler(libraries, environment, model);
    for (String library : knowledge.ruleLibraries()) {
      Map<String, Definition> byName = new TreeMap<>();
      knowledge
          .expressions(library)
          .forEach(name -> byName.put(name, compiler.definition(library, name)));
      definitions.put(library, byName);
    }
    size = compiler.size();
  }

  @Override
  public Map<String, @Nullable Object> evaluate(
      PatientRecord record,
      Map<String, ? extends Collection<String>> expressions,
      Map<String, Object> parameters,
      ZonedDateTime moment) {
    var state = new State(environment, new HashSet<>());
    state.setEvaluationDateTime(moment);
    var run = new Run(state, new RecordRetrieveProvider(record, knowledge), parameters, size);
    Map<String, @Nullable Object> values = new TreeMap<>();
    expressions.forEach(
        (library, names) ->
            names.forEach(name -> values.put(library + "." + name, value(library, name, run))));
    return values;
  }

  private @Nullable Object value(String library, String name, Run run) {
    Definition definition = definitions.getOrDefault(library, Map.of()).get(name);
    if (definition == null) {
      throw new IllegalStateException("There is no " + name + " in the CQL library " + library);
    }
    try {
      return definition.value(run);
    } catch (RuntimeException e) {
      throw new IllegalStateException("The CQL library " + library + " could not be evaluated", e);
    }
  }
}

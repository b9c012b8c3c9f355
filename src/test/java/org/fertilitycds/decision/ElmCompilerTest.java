package org.fertilitycds.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.fertilitycds.decision.ElmNode.Run;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.elm.r1.AggregateClause;
import org.hl7.elm.r1.AliasedQuerySource;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Ln;
import org.hl7.elm.r1.Multiply;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;

/** ELM that the published libraries do not hold yet. */
class ElmCompilerTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final R4Model MODEL = new R4Model(FHIR);
  private static final Environment ENVIRONMENT =
      new Environment(
          KNOWLEDGE.libraryManager(),
          Map.of("http://hl7.org/fhir", new CompositeDataProvider(MODEL, null)),
          KNOWLEDGE.terminology());

  private final Library library = new Library();

  ElmCompilerTest() {
    library.setIdentifier(new VersionedIdentifier().withId("Made"));
    library.setParameters(new Library.Parameters());
    library.setStatements(new Library.Statements());
  }

  /** The engine multiplies a quantity in its place. */
  @Test
  void a_quantity_stays_what_it_is_however_often_it_is_multiplied() {
    var twice = new Multiply();
    twice.setOperand(List.of(decimal("2.0"), quantity()));
    Evaluation evaluation = evaluation(twice);

    assertThat(evaluation.value(Map.of())).hasToString("12.0 'months'");
    assertThat(evaluation.value(Map.of())).hasToString("12.0 'months'");
  }

  @Test
  void a_quantity_that_a_site_has_set_stays_what_it_is() {
    library.getParameters().setDef(List.of(new ParameterDef().withName("Staleness")));
    var twice = new Multiply();
    twice.setOperand(List.of(new ParameterRef().withName("Staleness"), decimal("2.0")));
    Evaluation evaluation = evaluation(twice);
    var set =
        new org.opencds.cqf.cql.engine.runtime.Quantity()
            .withValue(new BigDecimal("6"))
            .withUnit("months");

    assertThat(evaluation.value(Map.of("Staleness", set))).hasToString("12.0 'months'");
    assertThat(set).hasToString("6 'months'");
  }

  @Test
  void what_the_compiler_does_not_know_stops_it_and_is_named() {
    var logarithm = new Ln();
    logarithm.setOperand(decimal("2.0"));

    assertThatThrownBy(() -> evaluation(logarithm))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Ln");
  }

  /** A let belongs to a row, and an aggregate is evaluated after all of them. */
  @Test
  void an_aggregate_beside_a_let_is_refused() {
    var query = new Query();
    query.setSource(List.of(new AliasedQuerySource().withAlias("A").withExpression(new Null())));
    query.setLet(List.of(new LetClause().withIdentifier("l").withExpression(new Null())));
    query.setAggregate(new AggregateClause().withIdentifier("R").withExpression(new Null()));

    assertThatThrownBy(() -> evaluation(query))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Query");
  }

  private static Literal decimal(String value) {
    return new Literal()
        .withValueType(new QName("urn:hl7-org:elm-types:r1", "Decimal"))
        .withValue(value);
  }

  private static Quantity quantity() {
    return new Quantity().withValue(new BigDecimal("6")).withUnit("months");
  }

  private Evaluation evaluation(Expression expression) {
    library
        .getStatements()
        .setDef(List.of(new ExpressionDef().withName("E").withExpression(expression)));
    var compiler = new ElmCompiler(Map.of("Made", library), ENVIRONMENT, MODEL);
    return new Evaluation(compiler.definition("Made", "E"), compiler.size());
  }

  private record Evaluation(ElmNode.Definition definition, int size) {

    @Nullable Object value(Map<String, Object> parameters) {
      var patient = new Patient();
      patient.setId("p");
      var record = PatientRecord.of(List.of(new RecordEntry(null, patient)), ZoneOffset.UTC);
      return definition.value(
          new Run(
              new State(ENVIRONMENT, new HashSet<>()),
              new RecordRetrieveProvider(record, KNOWLEDGE),
              parameters,
              size));
    }
  }
}

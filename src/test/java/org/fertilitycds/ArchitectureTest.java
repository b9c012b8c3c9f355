package org.fertilitycds;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionService;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.springframework.beans.factory.annotation.Autowired;

/** The arrows and invariants of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.fertilitycds", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows_only_go_down =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("server")
          .definedBy("org.fertilitycds.server..")
          .layer("cdshooks")
          .definedBy("org.fertilitycds.cdshooks..")
          .layer("hl7v2")
          .definedBy("org.fertilitycds.hl7v2..")
          .layer("newlab")
          .definedBy("org.fertilitycds.newlab..")
          .layer("notification")
          .definedBy("org.fertilitycds.notification..")
          .layer("outbound")
          .definedBy("org.fertilitycds.outbound..")
          .layer("retention")
          .definedBy("org.fertilitycds.retention..")
          .layer("saving")
          .definedBy("org.fertilitycds.saving..")
          .layer("watch")
          .definedBy("org.fertilitycds.watch..")
          .layer("operation")
          .definedBy("org.fertilitycds.operation..")
          .layer("decision")
          .definedBy("org.fertilitycds.decision..")
          .layer("conformance")
          .definedBy("org.fertilitycds.conformance..")
          .layer("knowledge")
          .definedBy("org.fertilitycds.knowledge..")
          .layer("record")
          .definedBy("org.fertilitycds.record..")
          .whereLayer("server")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cdshooks")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("hl7v2")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("newlab")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("notification")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("operation")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("outbound")
          .mayOnlyBeAccessedByLayers("cdshooks", "notification")
          .whereLayer("retention")
          .mayOnlyBeAccessedByLayers("cdshooks", "hl7v2", "notification")
          .whereLayer("saving")
          .mayOnlyBeAccessedByLayers("server", "hl7v2", "newlab")
          .whereLayer("watch")
          .mayOnlyBeAccessedByLayers("hl7v2", "newlab", "notification")
          .whereLayer("decision")
          .mayOnlyBeAccessedByLayers("server", "cdshooks", "newlab", "operation")
          .whereLayer("conformance")
          .mayOnlyBeAccessedByLayers("server", "hl7v2")
          .whereLayer("knowledge")
          .mayOnlyBeAccessedByLayers(
              "server",
              "cdshooks",
              "hl7v2",
              "newlab",
              "notification",
              "operation",
              "decision",
              "conformance")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers(
              "server", "cdshooks", "hl7v2", "newlab", "operation", "decision", "conformance");

  @ArchTest
  static final ArchRule the_core_knows_neither_http_nor_persistence_nor_hapis_server =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.fertilitycds.record..",
              "org.fertilitycds.knowledge..",
              "org.fertilitycds.conformance..",
              "org.fertilitycds.decision..",
              "org.fertilitycds.outbound..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "jakarta.persistence..",
              "jakarta.servlet..",
              "java.sql..",
              "ca.uhn.fhir.jpa..",
              "ca.uhn.fhir.rest.server..");

  @ArchTest
  static final ArchRule only_outbound_calls_other_servers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fertilitycds.outbound..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.http.impl..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.net.URLConnection.class)
          .orShould()
          .callMethod(java.net.URL.class, "openStream");

  @ArchTest
  static final ArchRule knowledge_knows_no_patient =
      noClasses()
          .that()
          .resideInAPackage("org.fertilitycds.knowledge..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.fertilitycds.record..");

  @ArchTest
  static final ArchRule only_decide_makes_a_decision =
      noClasses()
          .that()
          .doNotBelongToAnyOf(DecisionService.class)
          .should()
          .callConstructorWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                          Decision.class))));

  @ArchTest
  static final ArchRule cql_is_evaluated_in_one_place =
      noClasses()
          .that(
              resideInAPackage("org.fertilitycds..")
                  .and(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage("org.fertilitycds.decision"))))
          .and()
          .resideOutsideOfPackage("org.fertilitycds.knowledge..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(CqlEngine.class);

  @ArchTest
  static final ArchRule cql_is_translated_at_build_time_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fertilitycds.knowledge.build..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("CqlTranslator");

  @ArchTest
  static final ArchRule time_is_read_from_a_clock =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "asks the machine for the time",
                  call ->
                      call.getName().equals("now")
                          && call.getTargetOwner().getPackageName().equals("java.time")
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))));

  @ArchTest
  static final ArchRule beans_are_made_by_constructors =
      noMethods().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothing_prints_to_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fertilitycds.knowledge.build..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule providers_are_named_for_what_they_are =
      classes()
          .that()
          .areAnnotatedWith(org.springframework.context.annotation.Configuration.class)
          .should()
          .haveSimpleNameEndingWith("Configuration");
}

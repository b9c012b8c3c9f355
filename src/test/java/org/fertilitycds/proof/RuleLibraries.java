package org.fertilitycds.proof;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.fertilitycds.cases.CaseRunner;
import org.fertilitycds.decision.InterpretedCql;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Library;
import org.hl7.fhir.r4.model.Attachment;

/**
 * The published knowledge with the ELM of its rule libraries exchanged for one that knows where in
 * the CQL each expression stands, and that may be changed: nobody else sees this copy.
 *
 * <p>The published ELM has no locators, which would double it. {@code RuleLibrariesTest} holds that
 * nothing else differs.
 */
final class RuleLibraries {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  /** Translated once for all copies: ELM as JSON, by name of library. */
  private static final Map<String, String> ELM = new TreeMap<>();

  private final KnowledgePackage knowledge = KnowledgePackage.load(FHIR);
  private final Map<String, Library> libraries = new LinkedHashMap<>();
  private final Map<String, CqlSource> sources = new TreeMap<>();

  RuleLibraries() {
    Map<String, String> cql = contents(knowledge, "text/cql");
    Map<String, String> elm = elm(cql);
    for (String name : knowledge.ruleLibraries()) {
      sources.put(name, new CqlSource(cql.getOrDefault(name, "")));
      Library library = new ElmJsonLibraryReader().read(elm.getOrDefault(name, ""));
      libraries.put(name, library);
      exchange(name, library);
    }
  }

  /** Contents of one type of every Library of the package, by name. */
  static Map<String, String> contents(KnowledgePackage knowledge, String type) {
    Map<String, String> contents = new TreeMap<>();
    for (var artifact : knowledge.artifacts()) {
      if (artifact instanceof org.hl7.fhir.r4.model.Library library) {
        library.getContent().stream()
            .filter(content -> type.equals(content.getContentType()))
            .map(Attachment::getData)
            .forEach(
                data -> contents.put(library.getName(), new String(data, StandardCharsets.UTF_8)));
      }
    }
    return contents;
  }

  /** The ELM of every library with locators, as JSON, by name. */
  static synchronized Map<String, String> elm(Map<String, String> cql) {
    if (ELM.isEmpty()) {
      var manager =
          new LibraryManager(
              new ModelManager(),
              new CqlCompilerOptions(
                  CqlCompilerException.ErrorSeverity.Info,
                  LibraryBuilder.SignatureLevel.All,
                  CqlCompilerOptions.Options.DisableListDemotion,
                  CqlCompilerOptions.Options.DisableListPromotion,
                  CqlCompilerOptions.Options.EnableLocators));
      manager
          .getLibrarySourceLoader()
          .registerProvider(new StringLibrarySourceProvider(new ArrayList<>(cql.values())));
      cql.forEach(
          (name, source) -> ELM.put(name, CqlTranslator.fromText(source, manager).toJson()));
    }
    return ELM;
  }

  /** The engine resolves the library with and without its version: both find this one. */
  private void exchange(String name, Library library) {
    var statements = library.getStatements();
    if (statements != null) {
      // The engine finds an expression by binary search over the names.
      statements.getDef().sort(Comparator.comparing(ExpressionDef::getName));
    }
    knowledge
        .libraryManager()
        .getCompiledLibraries()
        .forEach(
            (identifier, compiled) -> {
              if (name.equals(identifier.getId())) {
                compiled.setLibrary(library);
              }
            });
  }

  /** Decides cases, and sees every change of the libraries at once. */
  CaseRunner runner() {
    return new CaseRunner(knowledge, new InterpretedCql(knowledge, FHIR));
  }

  Map<String, CqlSource> sources() {
    return sources;
  }

  /** Every place of every rule library, always in the same order. */
  List<ElmPlace> places() {
    List<ElmPlace> places = new ArrayList<>();
    libraries.forEach((name, library) -> places.addAll(ElmTree.places(name, library)));
    return places;
  }

  /** How a place reads in the CQL, blanks put together. */
  String text(ElmPlace place) {
    CqlSource source = sources.get(place.library());
    return source == null ? "" : source.text(place.locator());
  }
}

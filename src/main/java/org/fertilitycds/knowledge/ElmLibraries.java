package org.fertilitycds.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Attachment;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;

/**
 * The package's ELM, read once. Nothing is translated at run time: a library that the package does
 * not hold cannot be resolved.
 */
final class ElmLibraries {

  private static final String ELM_JSON = "application/elm+json";
  private static final String LIBRARY_TYPE = "http://terminology.hl7.org/CodeSystem/library-type";

  private final Map<String, Library> byName = new TreeMap<>();
  private final LibraryManager manager;

  ElmLibraries(Iterable<org.hl7.fhir.r4.model.Library> resources) {
    var reader = new ElmJsonLibraryReader();
    Map<VersionedIdentifier, CompiledLibrary> compiled = new HashMap<>();
    for (var resource : resources) {
      if (isLogic(resource)) {
        Library elm = reader.read(elmOf(resource));
        byName.put(resource.getName(), elm);
        register(elm, compiled);
      }
    }
    manager = new LibraryManager(new ModelManager(), CqlCompilerOptions.defaultOptions(), compiled);
  }

  /** The register of sources is a Library too, and holds no logic. */
  private static boolean isLogic(org.hl7.fhir.r4.model.Library resource) {
    return resource.getType().hasCoding(LIBRARY_TYPE, "logic-library");
  }

  private static String elmOf(org.hl7.fhir.r4.model.Library resource) {
    return resource.getContent().stream()
        .filter(content -> ELM_JSON.equals(content.getContentType()))
        .map(Attachment::getData)
        .map(data -> new String(data, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Library " + resource.getName() + " carries no ELM"));
  }

  /** Includes name a version, callers from outside do not: both find the one library. */
  private static void register(Library elm, Map<VersionedIdentifier, CompiledLibrary> compiled) {
    var statements = elm.getStatements();
    if (statements != null) {
      // The engine finds an expression by binary search over the names.
      statements.getDef().sort(Comparator.comparing(ExpressionDef::getName));
    }
    var library = new CompiledLibrary();
    library.setLibrary(elm);
    library.setIdentifier(elm.getIdentifier());
    VersionedIdentifier identifier = elm.getIdentifier();
    compiled.put(identifier, library);
    compiled.put(new VersionedIdentifier().withId(identifier.getId()), library);
  }

  LibraryManager manager() {
    return manager;
  }

  boolean defines(String library, String expression) {
    return expressions(library).contains(expression);
  }

  List<String> expressions(String library) {
    Library elm = byName.get(library);
    if (elm == null) {
      throw new IllegalStateException("The knowledge package has no CQL library " + library);
    }
    var statements = elm.getStatements();
    if (statements == null) {
      return List.of();
    }
    return statements.getDef().stream()
        .filter(definition -> !(definition instanceof FunctionDef))
        .map(ExpressionDef::getName)
        .filter(name -> !"Patient".equals(name))
        .sorted()
        .toList();
  }

  Map<String, Object> parameterDefaults(String library) {
    var engine = new CqlEngine(new Environment(manager));
    Library elm = byName.get(library);
    Map<String, Object> defaults = new TreeMap<>();
    if (elm != null && elm.getParameters() != null) {
      for (var parameter : elm.getParameters().getDef()) {
        defaults.put(
            parameter.getName(),
            engine.resolveParameterDefault(elm.getIdentifier(), parameter.getName()));
      }
    }
    return defaults;
  }
}

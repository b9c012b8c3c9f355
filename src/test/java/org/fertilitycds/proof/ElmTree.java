package org.fertilitycds.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.TypeSpecifier;
import org.jspecify.annotations.Nullable;

/**
 * Walks the ELM of a library by its bean properties, so that no kind of node is forgotten: each
 * property that holds an element or a list of elements leads on.
 */
final class ElmTree {

  /** Properties that describe an expression and are never evaluated. */
  private static final Set<String> DESCRIPTIVE =
      Set.of("getAnnotation", "getSignature", "getOperandSpecifier", "getClass");

  private static final Map<Class<?>, List<Method>> PROPERTIES = new HashMap<>();

  private final String library;
  private final String definition;
  private final List<ElmPlace> places = new ArrayList<>();

  private ElmTree(String library, String definition) {
    this.library = library;
    this.definition = definition;
  }

  /** Every expression of every define, function and parameter default, parents before parts. */
  static List<ElmPlace> places(String name, Library library) {
    List<ElmPlace> places = new ArrayList<>();
    var parameters = library.getParameters();
    if (parameters != null) {
      for (ParameterDef parameter : parameters.getDef()) {
        places.addAll(under(name, String.valueOf(parameter.getName()), parameter));
      }
    }
    var statements = library.getStatements();
    if (statements != null) {
      for (ExpressionDef define : statements.getDef()) {
        if (!"Patient".equals(define.getName())) {
          places.addAll(under(name, String.valueOf(define.getName()), define));
        }
      }
    }
    return places;
  }

  private static List<ElmPlace> under(String library, String name, Element definition) {
    var tree = new ElmTree(library, name);
    tree.walk(definition, null);
    return tree.places;
  }

  private void walk(Element element, @Nullable ElmPlace place) {
    for (Method getter : properties(element.getClass())) {
      Object value = call(getter, element);
      String role = getter.getName().substring(3).toLowerCase(Locale.ROOT);
      if (value instanceof Element child) {
        visit(child, role, place, replacement -> set(element, getter, replacement));
      } else if (value instanceof List<?> list) {
        @SuppressWarnings(
            "unchecked") // The type of the list is not known here; engines check none.
        List<Element> children = (List<Element>) list;
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof Element child) {
            int index = i;
            visit(
                child,
                list.size() == 1 ? role : role + " " + (i + 1),
                place,
                replacement -> children.set(index, replacement));
          }
        }
      }
    }
  }

  private void visit(
      Element child, String role, @Nullable ElmPlace parent, Consumer<Element> slot) {
    if (child instanceof TypeSpecifier) {
      return;
    }
    var place = new ElmPlace(library, definition, role, parent, child, slot);
    places.add(place);
    walk(child, place);
  }

  private static synchronized List<Method> properties(Class<?> type) {
    return PROPERTIES.computeIfAbsent(
        type,
        key ->
            Stream.of(key.getMethods())
                .filter(method -> method.getName().startsWith("get"))
                .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                .filter(method -> !method.getName().contains("_"))
                .filter(method -> !DESCRIPTIVE.contains(method.getName()))
                .filter(
                    method ->
                        Element.class.isAssignableFrom(method.getReturnType())
                            || List.class.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList());
  }

  @Nullable
  private static Object call(Method getter, Object target) {
    try {
      return getter.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Object target, Method getter, Element value) {
    try {
      target
          .getClass()
          .getMethod("set" + getter.getName().substring(3), getter.getReturnType())
          .invoke(target, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

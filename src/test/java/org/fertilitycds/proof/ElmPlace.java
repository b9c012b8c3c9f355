package org.fertilitycds.proof;

import java.util.function.Consumer;
import org.hl7.elm.r1.Element;
import org.jspecify.annotations.Nullable;

/**
 * One expression of a library where it stands.
 *
 * @param library name of the library
 * @param definition name of the define, function or parameter that it belongs to
 * @param role how its parent calls it: {@code operand 1}, {@code then}
 * @param parent the expression that it is a part of, null for the whole of a definition
 * @param element the expression
 * @param slot puts another expression in its place
 */
record ElmPlace(
    String library,
    String definition,
    String role,
    @Nullable ElmPlace parent,
    Element element,
    Consumer<Element> slot) {

  /** Where it stands in the CQL; what the translator added stands where its parent stands. */
  String locator() {
    String own = element.getLocator();
    if (own != null) {
      return own;
    }
    return parent == null ? "" : parent.locator();
  }
}

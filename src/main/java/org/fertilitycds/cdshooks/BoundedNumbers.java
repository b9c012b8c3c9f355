package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Refuses decimals of a size that no measurement has: a few characters such as {@code 1e999999999}
 * would fill the memory as soon as somebody writes them out.
 */
final class BoundedNumbers extends JsonNodeFactory {

  private static final long serialVersionUID = 1L;

  /** Digits before or after the point, far beyond what FHIR and CQL can hold. */
  private static final int MOST_DIGITS = 100;

  BoundedNumbers() {
    super(true);
  }

  @Override
  public ValueNode numberNode(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw CdsHooksException.invalid(
          "A number has more than %d digits: send measurements as they were reported."
              .formatted(MOST_DIGITS));
    }
    return super.numberNode(number);
  }
}

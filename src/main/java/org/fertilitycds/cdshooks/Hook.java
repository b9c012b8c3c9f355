package org.fertilitycds.cdshooks;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moments at which a client asks, and what it tells of each. */
enum Hook {
  /**
   * A chart is opened.
   *
   * @see <a href="https://cds-hooks.hl7.org/hooks/patient-view/STU1/patient-view/">patient-view</a>
   */
  PATIENT_VIEW("patient-view", "1.0"),

  /**
   * A visit or a stay begins.
   *
   * @see <a
   *     href="https://cds-hooks.hl7.org/hooks/encounter-start/STU1/encounter-start/">encounter-start</a>
   */
  ENCOUNTER_START("encounter-start", "1.0"),

  /**
   * An order has been chosen and is not complete.
   *
   * @see <a href="https://cds-hooks.hl7.org/hooks/order-select/STU1/order-select/">order-select</a>
   */
  ORDER_SELECT("order-select", "1.0"),

  /**
   * Orders are about to be signed.
   *
   * @see <a href="https://cds-hooks.hl7.org/hooks/order-sign/STU1/order-sign/">order-sign</a>
   */
  ORDER_SIGN("order-sign", "1.0"),

  /** Results have arrived; defined in {@code src/docs/hooks}. */
  LAB_RESULT_RECEIVED("org.fertilitycds.lab-result-received", "0.1.0");

  private final String code;
  private final String version;

  Hook(String code, String version) {
    this.code = code;
    this.version = version;
  }

  /** The hook of a name on the wire. */
  static Optional<Hook> of(@Nullable String code) {
    return Arrays.stream(values()).filter(hook -> hook.code.equals(code)).findFirst();
  }

  /** Its name on the wire. */
  String code() {
    return code;
  }

  /** The version of its definition. */
  String version() {
    return version;
  }

  /** Whether a user triggers it: results also arrive when nobody looks. */
  boolean hasUser() {
    return this != LAB_RESULT_RECEIVED;
  }

  /** Whether the encounter is required. */
  boolean hasEncounter() {
    return this == ENCOUNTER_START;
  }

  /** Whether results come along in the context. */
  boolean hasResults() {
    return this == LAB_RESULT_RECEIVED;
  }

  /** Whether draft orders come along in the context. */
  boolean hasDraftOrders() {
    return this == ORDER_SELECT || this == ORDER_SIGN;
  }

  /** Whether the context says which of the draft orders are new. */
  boolean hasSelections() {
    return this == ORDER_SELECT;
  }
}

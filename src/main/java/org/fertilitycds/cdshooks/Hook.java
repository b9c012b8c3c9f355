package org.fertilitycds.cdshooks;

/** The moments at which a client asks, and the service that answers at each. */
enum Hook {
  /**
   * A chart is opened.
   *
   * @see <a href="https://cds-hooks.hl7.org/hooks/patient-view/STU1/patient-view/">patient-view</a>
   */
  PATIENT_VIEW(
      "patient-view",
      "fertility-assessment",
      "Male fertility assessment",
      "Where the hypothalamic-pituitary-gonadal axis of a man who wants children stands, and"
          + " which step of a fertility protocol may come next, with the facts, the source and its"
          + " limits. Silent where there is nothing to act on."),

  /** Results have arrived; defined in {@code src/docs/hooks}. */
  LAB_RESULT_RECEIVED(
      "org.fertilitycds.lab-result-received",
      "fertility-lab-result",
      "Male fertility assessment of new results",
      "What results that have just arrived change: the results in context.results are judged"
          + " together with the prefetched record, as fertility-assessment judges it. Silent where"
          + " there is nothing to act on.");

  private final String code;
  private final String service;
  private final String title;
  private final String description;

  Hook(String code, String service, String title, String description) {
    this.code = code;
    this.service = service;
    this.title = title;
    this.description = description;
  }

  /** Its name on the wire. */
  String code() {
    return code;
  }

  /** Id of the service that answers it. */
  String service() {
    return service;
  }

  String title() {
    return title;
  }

  /** What the service does, for discovery. */
  String description() {
    return description;
  }

  /** Whether a user triggers it: results also arrive when nobody looks. */
  boolean hasUser() {
    return this == PATIENT_VIEW;
  }

  /** Whether results come along in the context. */
  boolean hasResults() {
    return this == LAB_RESULT_RECEIVED;
  }
}

package org.fertilitycds.cdshooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The services: what each is called, and at which hooks it answers. */
enum CdsService {
  FERTILITY_ASSESSMENT(
      "fertility-assessment",
      "Male fertility assessment",
      "Where the hypothalamic-pituitary-gonadal axis of a man who wants children stands, and"
          + " which step of a fertility protocol may come next, with the facts, the source and its"
          + " limits. Silent where there is nothing to act on.",
      Hook.ENCOUNTER_START,
      Hook.PATIENT_VIEW),

  FERTILITY_ORDER_REVIEW(
      "fertility-order-review",
      "Review of orders for the male hormone axis",
      "What is worth a second look when testosterone, a SERM, an aromatase inhibitor, a"
          + " gonadotropin or a GnRH drug is ordered for a man: contraindications, missing baseline"
          + " results, combinations, doses outside the studied range. It refuses no order and is"
          + " silent about all others.",
      Hook.ORDER_SIGN,
      Hook.ORDER_SELECT),

  FERTILITY_LAB_RESULT(
      "fertility-lab-result",
      "Male fertility assessment of new results",
      "What results that have just arrived change: the results in context.results are judged"
          + " together with the prefetched record, as fertility-assessment judges it. Silent where"
          + " there is nothing to act on.",
      Hook.LAB_RESULT_RECEIVED);

  private final String id;
  private final String title;
  private final String description;

  /**
   * In the order of discovery, the most used last: of several entries with one id some clients, the
   * public sandbox among them, keep the last.
   */
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Hook> hooks;

  CdsService(String id, String title, String description, Hook... hooks) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.hooks = List.of(hooks);
  }

  /** The service of an id in an address. */
  static Optional<CdsService> of(String id) {
    return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** What the service does, for discovery. */
  String description() {
    return description;
  }

  List<Hook> hooks() {
    return hooks;
  }

  /** Its hooks by name, for messages. */
  String hookNames() {
    return hooks.stream().map(Hook::code).collect(Collectors.joining(" or "));
  }
}

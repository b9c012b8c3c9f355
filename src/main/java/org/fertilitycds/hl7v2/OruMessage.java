package org.fertilitycds.hl7v2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments of an ORU^R01 by what they belong to. Read in the order in which they stand: PID
 * begins a patient, ORC or OBR an order, NTE belongs to what stands before it, and an OBX to the
 * specimen before it or, where the specimens follow, to the only one of its order.
 *
 * @param patients what the message says of each
 * @param problems segments that belong nowhere
 */
record OruMessage(List<OfPatient> patients, List<Problem> problems) {

  /** What a message says of one patient. */
  static final class OfPatient {

    private final @Nullable Er7Segment pid;
    private @Nullable Er7Segment pv1;
    private final List<Order> orders = new ArrayList<>();
    private final List<Er7Segment> lost = new ArrayList<>();

    OfPatient(@Nullable Er7Segment pid) {
      this.pid = pid;
    }

    @Nullable Er7Segment pid() {
      return pid;
    }

    @Nullable Er7Segment pv1() {
      return pv1;
    }

    List<Order> orders() {
      return orders;
    }

    /** Each OBX that may be his, of an order that cannot be read. */
    List<Er7Segment> lost() {
      return lost;
    }
  }

  /** One order with its results. */
  static final class Order {

    private @Nullable Er7Segment orc;
    private @Nullable Er7Segment obr;
    private final List<Er7Segment> notes = new ArrayList<>();
    private final List<Er7Segment> specimens = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    @Nullable Er7Segment orc() {
      return orc;
    }

    @Nullable Er7Segment obr() {
      return obr;
    }

    List<Er7Segment> notes() {
      return notes;
    }

    List<Er7Segment> specimens() {
      return specimens;
    }

    List<Result> results() {
      return results;
    }

    /** The specimen that a result was measured in; null where it cannot be told. */
    @Nullable Er7Segment specimenOf(Result result) {
      if (result.specimen != null) {
        return result.specimen;
      }
      return specimens.size() == 1 ? specimens.get(0) : null;
    }
  }

  /**
   * One result.
   *
   * @param specimen the SPM that stands before it in its order
   */
  record Result(Er7Segment obx, List<Er7Segment> notes, @Nullable Er7Segment specimen) {}

  static OruMessage of(Er7Message message) {
    var grouping = new Grouping();
    message.lines().forEach(grouping::add);
    return new OruMessage(grouping.patients, grouping.problems);
  }

  private static final class Grouping {

    private final List<OfPatient> patients = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable OfPatient patient;
    private @Nullable Order order;

    /** Of what stands before, and may not be what the next segments belong to. */
    private Er7Line.Doubt doubt = Er7Line.Doubt.NOTHING;

    /** Where a note belongs that comes next. */
    private List<Er7Segment> notes = new ArrayList<>();

    void add(Er7Line line) {
      if (line instanceof Er7Line.Unreadable unreadable) {
        skip(unreadable);
      } else if (line instanceof Er7Segment segment) {
        if (isCertain(segment)) {
          addCertain(segment);
        } else if (segment.name().equals("OBR") || segment.name().equals("OBX")) {
          problems.add(inDoubt(segment));
          if (patient != null && segment.name().equals("OBX")) {
            patient.lost.add(segment);
          }
        }
      }
    }

    /** Whatever the line was, the next order begins anew. */
    private void skip(Er7Line.Unreadable line) {
      problems.add(line.problem());
      if (line.doubt() != Er7Line.Doubt.NOTHING) {
        doubt = line.doubt().compareTo(doubt) > 0 ? line.doubt() : doubt;
        order = null;
        notes = new ArrayList<>();
      }
    }

    /** A PID says whose all that follows is; an OBR or its ORC of which order. */
    private boolean isCertain(Er7Segment segment) {
      boolean begins =
          switch (segment.name()) {
            case "PID" -> true;
            case "ORC", "OBR" -> doubt == Er7Line.Doubt.ORDER;
            default -> false;
          };
      if (begins) {
        doubt = Er7Line.Doubt.NOTHING;
      }
      return doubt == Er7Line.Doubt.NOTHING;
    }

    private void addCertain(Er7Segment segment) {
      switch (segment.name()) {
        case "PID" -> begin(segment);
        case "PV1" -> patient().pv1 = segment;
        case "ORC" -> beginOrder().orc = segment;
        case "OBR" -> addRequest(segment);
        case "SPM" -> addSpecimen(segment);
        case "OBX" -> addResult(segment);
        case "NTE" -> notes.add(segment);
        // MSH was read; what else there is (PD1, NK1, TQ1, SFT, Z segments) is not used.
        default -> {}
      }
    }

    private void begin(@Nullable Er7Segment pid) {
      patient = new OfPatient(pid);
      patients.add(patient);
      order = null;
      notes = new ArrayList<>();
    }

    private OfPatient patient() {
      if (patient == null) {
        begin(null);
      }
      return java.util.Objects.requireNonNull(patient);
    }

    private Order beginOrder() {
      var begun = new Order();
      order = begun;
      notes = begun.notes;
      patient().orders.add(begun);
      return begun;
    }

    private void addRequest(Er7Segment obr) {
      // An ORC may stand alone before its OBR; a second OBR is another order.
      Order current = order == null || order.obr != null ? beginOrder() : order;
      current.obr = obr;
      notes = current.notes;
    }

    private void addSpecimen(Er7Segment spm) {
      if (order == null) {
        problems.add(astray(spm));
        return;
      }
      order.specimens.add(spm);
      notes = order.notes;
    }

    private void addResult(Er7Segment obx) {
      if (order == null || order.obr == null) {
        problems.add(astray(obx));
        return;
      }
      List<Er7Segment> specimens = order.specimens;
      var result =
          new Result(
              obx,
              new ArrayList<>(),
              specimens.isEmpty() ? null : specimens.get(specimens.size() - 1));
      order.results.add(result);
      notes = result.notes;
    }

    private static Problem inDoubt(Er7Segment segment) {
      return new Problem(
          ReviewReason.UNREADABLE_SEGMENT,
          segment.place(0),
          "The segment stands after a line that cannot be read, so that it is not certain whose it is or of which order");
    }

    private static Problem astray(Er7Segment segment) {
      return new Problem(
          ReviewReason.UNREADABLE_SEGMENT,
          segment.place(0),
          "The segment stands before any OBR, so that its order is not known");
    }
  }
}

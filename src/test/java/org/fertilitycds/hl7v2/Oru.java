package org.fertilitycds.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A result message, put together piece by piece; every part has a value that fits. */
final class Oru {

  private final String patient;
  private String version = "2.5.1";
  private String sentAt = "20260519101500-0400";
  private String controlId = UUID.randomUUID().toString().substring(0, 18);
  private String charset = "";
  private String order;
  private String facility = "TESTLAB";
  private String collected = "20260518080000-0400";
  private String reported = "20260519100000-0400";
  private String orderStatus = "F";
  private String orc = "";
  private String dateOfBirth = "19920314";
  private final List<String> segments = new ArrayList<>();

  private Oru(String patient) {
    this.patient = patient;
    this.order = "F-" + patient;
  }

  /** For the man whose number at the hospital is his id. */
  static Oru of(String patient) {
    return new Oru(patient);
  }

  Oru version(String value) {
    version = value;
    return this;
  }

  Oru sentAt(String value) {
    sentAt = value;
    return this;
  }

  Oru controlId(String value) {
    controlId = value;
    return this;
  }

  String controlId() {
    return controlId;
  }

  Oru charset(String value) {
    charset = value;
    return this;
  }

  Oru order(String value) {
    order = value;
    return this;
  }

  Oru facility(String value) {
    facility = value;
    return this;
  }

  Oru collected(String value) {
    collected = value;
    return this;
  }

  Oru reported(String value) {
    reported = value;
    return this;
  }

  Oru orderStatus(String value) {
    orderStatus = value;
    return this;
  }

  Oru orc(String value) {
    orc = value;
    return this;
  }

  Oru dateOfBirth(String value) {
    dateOfBirth = value;
    return this;
  }

  Oru with(String segment) {
    segments.add(segment);
    return this;
  }

  /** Testosterone, final. */
  Oru testosterone(String value) {
    return testosterone(value, "F");
  }

  Oru testosterone(String value, String status) {
    int set = 1 + (int) segments.stream().filter(one -> one.startsWith("OBX")).count();
    return with(
        "OBX|%d|NM|2986-8^Testosterone^LN||%s|ng/dL^ng/dL^UCUM|264-916|%s|||%s"
            .formatted(set, value, value.isEmpty() ? "" : "L", status));
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    all.add(
        "MSH|^~\\&|LIS|%s|CDS|CLINIC|%s||ORU^R01^ORU_R01|%s|P|%s||||||%s"
            .formatted(facility, sentAt, controlId, version, charset));
    all.add("PID|1||%s^^^HOSP^MR||TESTMAN^ADAM||%s|M".formatted(patient, dateOfBirth));
    if (!orc.isEmpty()) {
      all.add(orc);
    }
    all.add(
        "OBR|1|P-%s|%s|24331-1^Hormones^L|||%s|||||||||||||||%s||CH|%s"
            .formatted(order, order, collected, reported, orderStatus));
    all.addAll(segments);
    return String.join("\r", all) + "\r";
  }
}

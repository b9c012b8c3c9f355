package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls of {@code order-select} and {@code order-sign}: a draft in the context of a call. */
final class OrderRequests {

  /** Reference of the draft, as an EHR makes them up before it has stored anything. */
  static final String DRAFT = "MedicationRequest/draft-1";

  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private OrderRequests() {}

  /** Makes a call on {@code order-select} of a call on {@code patient-view}. */
  static ObjectNode orderSelect(ObjectNode request, String rxNorm) {
    request.put("hook", "order-select");
    draft(request, rxNorm);
    return request;
  }

  /** Makes a call on {@code order-sign} of a call on {@code patient-view}. */
  static ObjectNode orderSign(ObjectNode request, String rxNorm) {
    orderSelect(request, rxNorm).put("hook", "order-sign");
    ((ObjectNode) request.get("context")).remove("selections");
    return request;
  }

  /** Puts the draft of a prescription into the context, selected. */
  static void draft(ObjectNode request, String rxNorm) {
    ObjectNode context = (ObjectNode) request.get("context");
    String patient = context.get("patientId").asText();
    context.putArray("selections").add(DRAFT);
    ObjectNode drafts = context.putObject("draftOrders");
    drafts.put("resourceType", "Bundle").put("type", "collection");
    ObjectNode order = drafts.putArray("entry").addObject().putObject("resource");
    order
        .put("resourceType", "MedicationRequest")
        .put("id", DRAFT.substring(DRAFT.indexOf('/') + 1))
        .put("status", "draft")
        .put("intent", "order")
        .put("authoredOn", "2026-06-01");
    order.putObject("subject").put("reference", "Patient/" + patient);
    order.putObject("requester").put("reference", "Practitioner/demo-physician");
    order
        .putObject("medicationCodeableConcept")
        .putArray("coding")
        .addObject()
        .put("system", RXNORM)
        .put("code", rxNorm);
    order.putArray("dosageInstruction").addObject().put("text", "as the prescriber wrote it");
  }
}

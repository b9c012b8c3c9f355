package org.fertilitycds.notification;

/**
 * What is told in order: everything about one patient to one Subscription.
 *
 * @param subscriptionId logical id of the Subscription
 * @param patientId logical id of the Patient; empty for the handshake, which is about nobody
 */
record Lane(String subscriptionId, String patientId) {

  /** Whether it carries the handshake. */
  boolean isHandshake() {
    return patientId.isEmpty();
  }
}

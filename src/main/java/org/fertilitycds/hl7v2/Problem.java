package org.fertilitycds.hl7v2;

/**
 * What keeps a part of a message from being stored.
 *
 * @param detail for those who may see the patient's data: may name the value
 */
record Problem(ReviewReason reason, Place place, String detail) {}

/**
 * A result is saved, a durable task is written with it, a worker decides and saves the guidance.
 *
 * <p>Every save writes a task of its own, so that no save waits for another or finds a task that is
 * just about to end; a worker locks the patient, takes over what else waits for him, and decides
 * once.
 */
@NullMarked
package org.fertilitycds.newlab;

import org.jspecify.annotations.NullMarked;

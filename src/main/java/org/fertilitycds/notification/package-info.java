/**
 * Who subscribed is told of new and of withdrawn guidance: at least once, in order for each patient
 * and Subscription, whatever dies.
 *
 * <p>The transaction that stores a guidance also writes what is to be told, and a task of its own
 * that tells it. A worker goes through one <em>lane</em>, that is one patient for one Subscription,
 * oldest first; a lane that fails holds up no other.
 */
@NullMarked
package org.fertilitycds.notification;

import org.jspecify.annotations.NullMarked;

/** From saved guidance to a subscriber who knows of it, in a running server. */
@NullMarked
package org.fertilitycds.notification;

import org.jspecify.annotations.NullMarked;

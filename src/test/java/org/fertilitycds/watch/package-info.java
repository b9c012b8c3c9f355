/** A database in trouble holds up nobody who looks. */
@NullMarked
package org.fertilitycds.watch;

import org.jspecify.annotations.NullMarked;

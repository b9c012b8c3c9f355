/** From a saved result to saved guidance, in a running server on each database. */
@NullMarked
package org.fertilitycds.newlab;

import org.jspecify.annotations.NullMarked;

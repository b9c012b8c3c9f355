/** The bench: drives the packaged server over loopback and writes its figures as one table. */
@NullMarked
package org.fertilitycds.bench;

import org.jspecify.annotations.NullMarked;

/** What operators see of the tables, read rarely and never waited for long. */
@NullMarked
package org.fertilitycds.watch;

import org.jspecify.annotations.NullMarked;

/** The published knowledge package: loads it, and knows nothing of HTTP or persistence. */
@NullMarked
package org.fertilitycds.knowledge;

import org.jspecify.annotations.NullMarked;

/** The profiles against their examples. */
@NullMarked
package org.fertilitycds.conformance;

import org.jspecify.annotations.NullMarked;

/** How resources are brought to one form. */
@NullMarked
package org.fertilitycds.record;

import org.jspecify.annotations.NullMarked;

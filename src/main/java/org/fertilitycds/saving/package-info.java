/** How resources that belong together are saved. */
@NullMarked
package org.fertilitycds.saving;

import org.jspecify.annotations.NullMarked;

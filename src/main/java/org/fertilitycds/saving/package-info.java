/** How resources that belong together are read and saved. */
@NullMarked
package org.fertilitycds.saving;

import org.jspecify.annotations.NullMarked;

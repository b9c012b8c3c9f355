/** The package that the build makes. */
@NullMarked
package org.fertilitycds.knowledge.build;

import org.jspecify.annotations.NullMarked;

/** Build time only: CQL to ELM, and the Library resources of the published package. */
@NullMarked
package org.fertilitycds.knowledge.build;

import org.jspecify.annotations.NullMarked;

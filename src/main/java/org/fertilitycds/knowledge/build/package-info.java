/** Build time only: makes the published package of CQL, artifacts and templates, and its pages. */
@NullMarked
package org.fertilitycds.knowledge.build;

import org.jspecify.annotations.NullMarked;

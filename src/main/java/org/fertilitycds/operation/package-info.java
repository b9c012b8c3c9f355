/** The FHIR operations: requests parsed once at the edge, one decision, the answer written out. */
@NullMarked
package org.fertilitycds.operation;

import org.jspecify.annotations.NullMarked;

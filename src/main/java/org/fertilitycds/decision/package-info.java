/** Record + knowledge + moment to Decision, and Decision to FHIR. */
@NullMarked
package org.fertilitycds.decision;

import org.jspecify.annotations.NullMarked;

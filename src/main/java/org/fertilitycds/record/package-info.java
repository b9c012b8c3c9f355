/** What is known of one patient, in memory: FHIR resources in, clean facts out. */
@NullMarked
package org.fertilitycds.record;

import org.jspecify.annotations.NullMarked;

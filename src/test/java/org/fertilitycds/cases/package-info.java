/** Patient cases that a clinician can read, and the check of an answer against them. */
@NullMarked
package org.fertilitycds.cases;

import org.jspecify.annotations.NullMarked;

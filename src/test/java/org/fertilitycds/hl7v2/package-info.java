/** Result messages of HL7 v2 in a running server, as a laboratory's engineer meets them. */
@NullMarked
package org.fertilitycds.hl7v2;

import org.jspecify.annotations.NullMarked;

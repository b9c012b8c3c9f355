/** Results that laboratories send as HL7 v2 messages: ORU^R01 over MLLP and HTTP. */
@NullMarked
package org.fertilitycds.hl7v2;

import org.jspecify.annotations.NullMarked;

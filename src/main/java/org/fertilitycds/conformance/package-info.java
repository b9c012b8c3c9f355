/** What FHIR and our profiles ask of a resource; knows nothing of HTTP or persistence. */
@NullMarked
package org.fertilitycds.conformance;

import org.jspecify.annotations.NullMarked;

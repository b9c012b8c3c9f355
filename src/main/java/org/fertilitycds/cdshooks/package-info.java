/** CDS Hooks 2.0: discovery, the service on patient-view, prefetch, cards. */
@NullMarked
package org.fertilitycds.cdshooks;

import org.jspecify.annotations.NullMarked;

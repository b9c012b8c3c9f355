/** CDS Hooks 2.0: who calls, discovery, services, prefetch and fetching, cards, feedback. */
@NullMarked
package org.fertilitycds.cdshooks;

import org.jspecify.annotations.NullMarked;

/** The HAPI JPA server itself: wiring, storage, safety, capability statement, stored records. */
@NullMarked
package org.fertilitycds.server;

import org.jspecify.annotations.NullMarked;

/** CDS Hooks over real HTTP, with the real knowledge package and without a database. */
@NullMarked
package org.fertilitycds.cdshooks;

import org.jspecify.annotations.NullMarked;

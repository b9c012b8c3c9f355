/** The whole server over HTTP, on each database that it runs on. */
@NullMarked
package org.fertilitycds.server;

import org.jspecify.annotations.NullMarked;

/** What has been done with is deleted after a time. */
@NullMarked
package org.fertilitycds.retention;

import org.jspecify.annotations.NullMarked;

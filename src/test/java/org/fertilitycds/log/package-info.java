@NullMarked
package org.fertilitycds.log;

import org.jspecify.annotations.NullMarked;

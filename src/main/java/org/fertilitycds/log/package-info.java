/** What log lines and traces may say without naming a patient's data. */
@NullMarked
package org.fertilitycds.log;

import org.jspecify.annotations.NullMarked;

/** What log lines may say of a failure without naming a patient's data. */
@NullMarked
package org.fertilitycds.log;

import org.jspecify.annotations.NullMarked;

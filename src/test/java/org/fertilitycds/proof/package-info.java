/**
 * What the patient cases prove of the rules: which part of the CQL they reach, and which change
 * they notice.
 */
@NullMarked
package org.fertilitycds.proof;

import org.jspecify.annotations.NullMarked;

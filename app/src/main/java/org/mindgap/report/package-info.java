/** Figures and whole reports as files. */
@NullMarked
package org.mindgap.report;

import org.jspecify.annotations.NullMarked;

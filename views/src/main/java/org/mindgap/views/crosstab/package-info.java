/** A question by the groups of a variable, with errors and a test, over the window. */
@NullMarked
package org.mindgap.views.crosstab;

import org.jspecify.annotations.NullMarked;

/** Problems as values, and their sentences. */
@NullMarked
package org.mindgap.problem;

import org.jspecify.annotations.NullMarked;

/** Two conditions or models on the same questions: differences, tests, equivalence. */
@NullMarked
package org.mindgap.compare.paired;

import org.jspecify.annotations.NullMarked;

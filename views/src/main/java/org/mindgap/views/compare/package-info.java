/** Comparing: two sides on the same questions, groups of people, consistency of models, and regressions. */
@NullMarked
package org.mindgap.views.compare;

import org.jspecify.annotations.NullMarked;

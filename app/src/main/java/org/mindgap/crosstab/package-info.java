/** Answers to a question by what people are: crosstabs, tests, nets, means and medians with the errors of their design. */
@NullMarked
package org.mindgap.crosstab;

import org.jspecify.annotations.NullMarked;

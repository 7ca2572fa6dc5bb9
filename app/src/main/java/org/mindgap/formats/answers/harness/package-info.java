/** Runs of lm-evaluation-harness. */
@NullMarked
package org.mindgap.formats.answers.harness;

import org.jspecify.annotations.NullMarked;

/** Runs of HELM. */
@NullMarked
package org.mindgap.formats.answers.helm;

import org.jspecify.annotations.NullMarked;

/** Other people's files of model answers, and our own. */
@NullMarked
package org.mindgap.formats.answers;

import org.jspecify.annotations.NullMarked;

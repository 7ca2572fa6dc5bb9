/** Logs of Inspect. */
@NullMarked
package org.mindgap.formats.answers.inspect;

import org.jspecify.annotations.NullMarked;

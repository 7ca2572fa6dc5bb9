/** What the readers of other programs' runs do alike: map each record to a question and a condition, and read it. */
@NullMarked
package org.mindgap.formats.answers.runs;

import org.jspecify.annotations.NullMarked;

/** Studies as recordings: what models replied to their runs, letter by letter, and answers that were brought. */
@NullMarked
package org.mindgap.asking.replay;

import org.jspecify.annotations.NullMarked;

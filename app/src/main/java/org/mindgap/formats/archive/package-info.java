/** Survey files inside of archives. */
@NullMarked
package org.mindgap.formats.archive;

import org.jspecify.annotations.NullMarked;

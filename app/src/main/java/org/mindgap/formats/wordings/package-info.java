/** Files that say how questions were asked. */
@NullMarked
package org.mindgap.formats.wordings;

import org.jspecify.annotations.NullMarked;

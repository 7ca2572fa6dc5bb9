/** Where the program starts: the window without arguments, the command line with them. */
@NullMarked
package org.mindgap.packaging;

import org.jspecify.annotations.NullMarked;

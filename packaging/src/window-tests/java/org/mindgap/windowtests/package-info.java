/** What the tests of every module with a window share. */
@NullMarked
package org.mindgap.windowtests;

import org.jspecify.annotations.NullMarked;

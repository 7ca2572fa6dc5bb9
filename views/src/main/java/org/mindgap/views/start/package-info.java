/** The start screen: four ways in, recent studies, the example. */
@NullMarked
package org.mindgap.views.start;

import org.jspecify.annotations.NullMarked;

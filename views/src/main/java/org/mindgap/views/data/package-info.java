/** Data: variables and questions of the survey. */
@NullMarked
package org.mindgap.views.data;

import org.jspecify.annotations.NullMarked;

/** Whether a model says the same when it is asked again, and whether that is what people say (study S4). */
@NullMarked
package org.mindgap.compare.consistency;

import org.jspecify.annotations.NullMarked;

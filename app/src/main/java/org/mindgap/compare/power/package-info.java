/** How many questions, draws and people a comparison needs. */
@NullMarked
package org.mindgap.compare.power;

import org.jspecify.annotations.NullMarked;

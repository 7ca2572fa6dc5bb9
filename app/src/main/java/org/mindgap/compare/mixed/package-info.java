/** Linear mixed models: fitted by the profiled criterion of Bates et al. (2015), with tests of their effects. */
@NullMarked
package org.mindgap.compare.mixed;

import org.jspecify.annotations.NullMarked;

/** Long work without threads or windows: progress, cancellation, latest wins. */
@NullMarked
package org.mindgap.job;

import org.jspecify.annotations.NullMarked;

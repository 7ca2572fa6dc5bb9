/** Does it hold? A cell under every defensible choice; and a metric as published beside the corrected one. */
@NullMarked
package org.mindgap.views.holds;

import org.jspecify.annotations.NullMarked;

/** Bringing in surveys and model answers. */
@NullMarked
package org.mindgap.views.imports;

import org.jspecify.annotations.NullMarked;

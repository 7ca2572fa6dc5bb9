/** Measurements of a study with a million replies. */
@NullMarked
package org.mindgap.views.bench;

import org.jspecify.annotations.NullMarked;

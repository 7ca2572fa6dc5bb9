/** Free answers are put to options by a coder, and how far the coder can be trusted. */
@NullMarked
package org.mindgap.elicit.coding;

import org.jspecify.annotations.NullMarked;

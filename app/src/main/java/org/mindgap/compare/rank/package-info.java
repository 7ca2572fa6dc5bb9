/** Which places models or groups may have in an order, given what sampling does. */
@NullMarked
package org.mindgap.compare.rank;

import org.jspecify.annotations.NullMarked;

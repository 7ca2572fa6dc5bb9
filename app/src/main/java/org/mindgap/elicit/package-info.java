/** What models answered and how they were asked. */
@NullMarked
package org.mindgap.elicit;

import org.jspecify.annotations.NullMarked;

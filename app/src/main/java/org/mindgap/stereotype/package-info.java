/** How strongly models, asked as a group, differ from how they answer as others, beside how people differ. */
@NullMarked
package org.mindgap.stereotype;

import org.jspecify.annotations.NullMarked;

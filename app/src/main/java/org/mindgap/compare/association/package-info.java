/** How far answers to two questions go together, among people and in a model. */
@NullMarked
package org.mindgap.compare.association;

import org.jspecify.annotations.NullMarked;

/** Means of what people's answers stand for, with the errors of the sample's design. */
@NullMarked
package org.mindgap.compare.people;

import org.jspecify.annotations.NullMarked;

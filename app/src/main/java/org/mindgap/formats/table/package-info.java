/** Tables written as text, whose file does not say how it is read: what is proposed, and why. */
@NullMarked
package org.mindgap.formats.table;

import org.jspecify.annotations.NullMarked;

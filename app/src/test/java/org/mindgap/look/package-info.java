/** Tests of saved views and notes. */
@NullMarked
package org.mindgap.look;

import org.jspecify.annotations.NullMarked;

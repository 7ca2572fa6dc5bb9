@NullMarked
package org.mindgap.pin;

import org.jspecify.annotations.NullMarked;

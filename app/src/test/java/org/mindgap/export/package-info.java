@NullMarked
package org.mindgap.export;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.mindgap.multiverse;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.mindgap.inference.llama.child;

import org.jspecify.annotations.NullMarked;

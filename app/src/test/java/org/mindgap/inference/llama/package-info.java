@NullMarked
package org.mindgap.inference.llama;

import org.jspecify.annotations.NullMarked;

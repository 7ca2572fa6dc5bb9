/**
 * The process of a local model: started by the package above, which it does not know. A crash of native
 * code or a lack of memory ends this process and nothing else.
 */
@NullMarked
package org.mindgap.inference.llama.child;

import org.jspecify.annotations.NullMarked;

/** The server of llama.cpp, asked in its own format. */
@NullMarked
package org.mindgap.inference.llamaserver;

import org.jspecify.annotations.NullMarked;

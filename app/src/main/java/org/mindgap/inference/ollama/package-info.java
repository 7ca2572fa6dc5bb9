/** Ollama, asked in its own format. */
@NullMarked
package org.mindgap.inference.ollama;

import org.jspecify.annotations.NullMarked;

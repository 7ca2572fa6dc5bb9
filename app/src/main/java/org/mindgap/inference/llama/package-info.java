/** Models in GGUF files on this computer, asked through llama.cpp in a process of their own. */
@NullMarked
package org.mindgap.inference.llama;

import org.jspecify.annotations.NullMarked;

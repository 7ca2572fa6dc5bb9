/** Anthropic's models: words alone, no probabilities. */
@NullMarked
package org.mindgap.inference.anthropic;

import org.jspecify.annotations.NullMarked;

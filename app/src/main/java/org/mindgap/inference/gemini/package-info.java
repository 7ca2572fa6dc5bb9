/** Google's Gemini models. */
@NullMarked
package org.mindgap.inference.gemini;

import org.jspecify.annotations.NullMarked;

/** Questions and answers as files: OpenAI's batch format, which vLLM runs too. */
@NullMarked
package org.mindgap.inference.batch;

import org.jspecify.annotations.NullMarked;

/** Results of OpenAI's batch service, and of vLLM run-batch. */
@NullMarked
package org.mindgap.formats.answers.batch;

import org.jspecify.annotations.NullMarked;

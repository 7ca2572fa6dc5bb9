/** Servers that speak OpenAI's wire formats: OpenAI, vLLM, LM Studio, OpenRouter, Mistral and others. */
@NullMarked
package org.mindgap.inference.openai;

import org.jspecify.annotations.NullMarked;

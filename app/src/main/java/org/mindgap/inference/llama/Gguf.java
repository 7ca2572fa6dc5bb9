package org.mindgap.inference.llama;

import java.nio.file.Path;

/**
 * What the header of a GGUF file says of its model, without the model being loaded.
 *
 * @param file where it is
 * @param bytes length of the file
 * @param name of the model as its maker wrote it, or empty
 * @param shape its sizes
 * @param words how it reads and writes
 */
public record Gguf(Path file, long bytes, String name, Shape shape, Words words) {

    /**
     * Sizes; 0 where the header does not say.
     *
     * @param architecture llama, qwen2, gemma3 …
     * @param context tokens it was trained to see at once
     * @param layers blocks
     * @param cached numbers that are kept for each token seen: keys and values of all layers
     */
    public record Shape(String architecture, long context, long layers, long cached) {}

    /**
     * How it reads and writes.
     *
     * @param vocabulary number of tokens
     * @param tokeniser kind (llama, gpt2 …), or empty
     * @param template chat template, or empty where it has none
     */
    public record Words(long vocabulary, String tokeniser, String template) {}
}

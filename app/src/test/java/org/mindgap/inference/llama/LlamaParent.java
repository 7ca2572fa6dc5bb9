package org.mindgap.inference.llama;

import java.nio.file.Path;
import java.util.Map;

/** A program that opens a model, says which process that is, and waits until it is killed. */
final class LlamaParent {
    private LlamaParent() {}

    public static void main(String[] arguments) throws Exception {
        var engine = Llamas.open(Path.of(arguments[0]), Map.of("context", "64"));
        System.out.println(engine.pid().orElseThrow());
        System.in.read();
        engine.close();
    }
}

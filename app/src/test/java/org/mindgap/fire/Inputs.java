package org.mindgap.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A survey with its codebook, and answers to it. */
final class Inputs {
    private Inputs() {}

    static void write(Path folder, int respondents, int items, int answers) throws IOException {
        try (var csv = Files.newBufferedWriter(folder.resolve("survey.csv"))) {
            csv.write("id");
            for (var q = 0; q < items; q++) {
                csv.write(",q" + q);
            }
            csv.write("\n");
            for (var row = 0; row < respondents; row++) {
                csv.write(Integer.toString(row));
                for (var q = 0; q < items; q++) {
                    csv.write("," + (1 + (row * 31 + q * 7) % 3));
                }
                csv.write("\n");
            }
        }
        try (var json = Files.newBufferedWriter(folder.resolve("codebook.json"))) {
            json.write("{");
            for (var q = 0; q < items; q++) {
                json.write((q == 0 ? "" : ",") + "\"q" + q + "\":{\"question\":\"Question " + q
                        + "\",\"options\":{\"1\":\"Yes\",\"2\":\"Perhaps\",\"3\":\"No\"}}\n");
            }
            json.write("}");
        }
        try (var lines = Files.newBufferedWriter(folder.resolve("answers.jsonl"))) {
            for (var i = 0; i < answers; i++) {
                lines.write("{\"schema\":\"run/1\",\"q\":\"q" + i % items
                        + "\",\"steer\":\"none\",\"mode\":\"draw\",\"rep\":" + i
                        + ",\"model\":{\"id\":\"m\"},\"choice\":\"" + (1 + i % 3) + "\",\"prompt\":\"Question "
                        + i % items
                        + "\",\"raw\":\"" + (1 + i % 3) + "\"}\n");
            }
        }
    }
}

package org.mindgap.inference.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.ProblemException;

class GgufReaderTest {
    @TempDir
    Path folder;

    private Path tiny() throws IOException {
        return new TinyModel(1).write(folder.resolve("tiny.gguf"), TinyModel.Ways.USUAL.templated());
    }

    @Test
    void tellsWhatTheHeaderSays() throws IOException, ProblemException {
        var file = tiny();
        var read = GgufReader.read(file);
        assertThat(read.name()).isEqualTo("Tiny, of random weights");
        assertThat(read.bytes()).isEqualTo(Files.size(file));
        // keys and values of two layers, two heads, eight numbers each
        assertThat(read.shape()).isEqualTo(new Gguf.Shape("llama", 65536, 2, 2 * 2 * (8 + 8)));
        assertThat(read.words()).isEqualTo(new Gguf.Words(new TinyModel(1).tokens.size(), "llama", TinyModel.CHATML));
    }

    @Test
    void needsTheFileItsContextAndRoomToCompute() throws IOException, ProblemException {
        var need = MemoryNeed.of(GgufReader.read(tiny()), 1000);
        assertThat(need.weights()).isEqualTo(Files.size(folder.resolve("tiny.gguf")));
        assertThat(need.cache()).isEqualTo(2L * 64 * 1000);
        need.within(need.bytes(), "tiny.gguf");
        assertThatThrownBy(() -> need.within(need.bytes() - 1, "tiny.gguf"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(LlamaEngineTest.codes(e)).containsExactly("llama.memory"));
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedInWords() throws IOException {
        var whole = Files.readAllBytes(tiny());
        var codes = new TreeSet<String>();
        for (var length = 0; length < whole.length; length += length < 400 ? 1 : 137) {
            codes.add(code(Arrays.copyOf(whole, length)));
        }
        assertThat(codes).isSubsetOf("llama.cut-off", "llama.no-gguf", "llama.damaged", "");
        assertThat(code(Arrays.copyOf(whole, 300))).isNotEmpty();
    }

    @Test
    void damageAnywhereInTheHeaderIsAProblemOrNone() throws IOException {
        var whole = Files.readAllBytes(tiny());
        var random = new Random(5);
        var codes = new TreeSet<String>();
        for (var i = 0; i < 3000; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(9000)] = (byte) random.nextInt();
            codes.add(code(damaged));
        }
        assertThat(codes)
                .isSubsetOf(
                        Set.of("", "llama.cut-off", "llama.no-gguf", "llama.damaged", "llama.version", "llama.split"))
                .contains("llama.damaged");
    }

    @Test
    void lengthsNobodyCanMeanAllocateNothing() throws IOException {
        var bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(1)
                .putLong(1);
        bytes.putLong(Long.MAX_VALUE);
        assertThat(code(bytes.array())).isEqualTo("llama.damaged");
        bytes.position(24).putLong(1).put((byte) 'a').putInt(9).putInt(12).putLong(Long.MAX_VALUE / 4);
        assertThat(code(bytes.array())).isEqualTo("llama.damaged");
    }

    @Test
    void oneOfSeveralFilesIsSaid() throws IOException {
        var bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(0)
                .putLong(1);
        var key = "split.count".getBytes(StandardCharsets.US_ASCII);
        bytes.putLong(key.length).put(key).putInt(2).putShort((short) 3);
        assertThat(code(bytes.array())).isEqualTo("llama.split");
    }

    /** The code of the refusal, or an empty text. */
    private String code(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("damaged.gguf"), bytes);
        try {
            GgufReader.read(file);
            return "";
        } catch (ProblemException e) {
            return LlamaEngineTest.codes(e).get(0);
        }
    }
}

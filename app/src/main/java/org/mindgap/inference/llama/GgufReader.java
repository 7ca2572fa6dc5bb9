package org.mindgap.inference.llama;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mindgap.inference.llama.GgufBytes.DamagedException;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads the header of a GGUF file, version 2 or 3 (docs/formats/gguf.md). Nothing is allocated because the file says so:
 * lists are passed over, texts are bounded.
 */
public final class GgufReader {
    private static final int MAGIC = 0x46554747;
    private static final int TEXT = 8;
    private static final int LIST = 9;
    private static final int MOST_VALUES = 1 << 16;
    private static final int MOST_TENSORS = 1 << 20;
    private static final int MOST_DIMENSIONS = 4;
    private static final int MOST_LAYERS = 1 << 14;
    /** No model has more layers, heads or tokens of context. */
    private static final int MOST_OF_A_SIZE = 1 << 20;

    private static final String SPLIT = "split.count";
    private static final String TOKENS = "tokenizer.ggml.tokens";

    private final GgufBytes bytes;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    private GgufReader(GgufBytes bytes) {
        this.bytes = bytes;
    }

    /** @throws ProblemException if it cannot be read, is no GGUF file, is damaged, or is one of several files of a model */
    public static Gguf read(Path file) throws ProblemException {
        var name = file.getFileName();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var length = Files.size(file);
            var reader = new GgufReader(new GgufBytes(in, length));
            return reader.header(file, length);
        } catch (EOFException e) {
            throw new ProblemException(Problem.error("llama.cut-off", name));
        } catch (DamagedException e) {
            throw new ProblemException(Problem.error("llama.damaged", name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new ProblemException(Problem.error("llama.unreadable", name, String.valueOf(e.getMessage())));
        }
    }

    private Gguf header(Path file, long length) throws IOException, DamagedException, ProblemException {
        if (length < 4 || bytes.number() != MAGIC) {
            throw new ProblemException(Problem.error("llama.no-gguf", file.getFileName()));
        }
        var version = bytes.number();
        if (version != 2 && version != 3) {
            throw new ProblemException(Problem.error("llama.version", file.getFileName(), version));
        }
        var tensors = bytes.count();
        var values = bytes.count();
        if (tensors > MOST_TENSORS || values > MOST_VALUES) {
            throw new DamagedException(tensors + " tensors and " + values + " values");
        }
        for (var i = 0L; i < values; i++) {
            value(bytes.text());
        }
        var files = numbers.getOrDefault(SPLIT, 0L);
        if (files > 1) {
            throw new ProblemException(Problem.error("llama.split", file.getFileName(), files));
        }
        tensors(tensors, length);
        return new Gguf(
                file,
                length,
                texts.getOrDefault("general.name", ""),
                shape(),
                new Gguf.Words(
                        numbers.getOrDefault(TOKENS, 0L),
                        texts.getOrDefault("tokenizer.ggml.model", ""),
                        texts.getOrDefault("tokenizer.chat_template", "")));
    }

    private void value(String key) throws IOException, DamagedException {
        var kind = bytes.number();
        if (kind == TEXT) {
            texts.put(key, bytes.text());
        } else if (kind == LIST) {
            list(key);
        } else {
            numbers.put(key, bytes.whole(kind));
        }
    }

    /** Of a list the length is kept, and the greatest of its numbers where it has one for each layer. */
    private void list(String key) throws IOException, DamagedException {
        var kind = bytes.number();
        var count = bytes.count();
        if (kind == TEXT) {
            for (var i = 0L; i < count; i++) {
                bytes.skip(bytes.count());
            }
            numbers.put(key, count);
        } else if (count > MOST_LAYERS) {
            bytes.skip(Math.multiplyExact(Math.min(count, Long.MAX_VALUE / 8), GgufBytes.size(kind)));
        } else {
            var greatest = 0L;
            for (var i = 0L; i < count; i++) {
                greatest = Math.max(greatest, bytes.whole(kind));
            }
            numbers.put(key, greatest);
        }
    }

    /** Each tensor's numbers have to begin within the file. */
    private void tensors(long count, long length) throws IOException, DamagedException {
        var last = -1L;
        for (var i = 0L; i < count; i++) {
            bytes.text();
            var dimensions = bytes.number();
            if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
                throw new DamagedException("a tensor of " + dimensions + " dimensions");
            }
            bytes.skip(8L * dimensions + 4);
            last = Math.max(last, bytes.count());
        }
        if (last >= length - bytes.at()) {
            throw new EOFException("the last tensor begins behind the end");
        }
    }

    private Gguf.Shape shape() {
        var architecture = texts.getOrDefault("general.architecture", "");
        var layers = number(architecture, "block_count", 0);
        var width = number(architecture, "embedding_length", 0);
        var heads = number(architecture, "attention.head_count", 0);
        var cachedHeads = number(architecture, "attention.head_count_kv", heads);
        var head = heads > 0 ? width / heads : width;
        var each = number(architecture, "attention.key_length", head)
                + number(architecture, "attention.value_length", head);
        return new Gguf.Shape(
                architecture, number(architecture, "context_length", 0), layers, layers * cachedHeads * each);
    }

    private long number(String architecture, String name, long otherwise) {
        var said = numbers.get(architecture + "." + name);
        return said == null || said < 0 || said > MOST_OF_A_SIZE ? otherwise : said;
    }
}

package org.mindgap.inference.llama;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A model of the llama architecture with random weights, and the GGUF file of it. It knows nothing. */
final class TinyModel {
    static final int WIDTH = 32;
    static final int HEADS = 4;
    static final int CACHED_HEADS = 2;
    static final int HEAD = WIDTH / HEADS;
    static final int INNER = 48;
    static final int LAYERS = 2;
    static final int CONTEXT = 65536;
    static final float EPSILON = 1e-5f;
    static final String CHATML = "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' +"
            + " message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}{{ '<|im_start|>assistant\\n' }}";

    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int BYTE = 6;
    private static final int F32 = 0;

    /** What a test changes of it. */
    record Ways(String architecture, String template, boolean blankFirst, int layersSaid) {
        static final Ways USUAL = new Ways("llama", "", false, LAYERS);

        Ways templated() {
            return new Ways(architecture, CHATML, blankFirst, layersSaid);
        }
    }

    final List<String> tokens = new ArrayList<>();
    final Map<String, float[]> weights = new LinkedHashMap<>();
    private final Map<String, long[]> shapes = new LinkedHashMap<>();
    private final List<Integer> kinds = new ArrayList<>();

    TinyModel(long seed) {
        token("<unk>", UNKNOWN);
        token("<s>", CONTROL);
        token("</s>", CONTROL);
        for (var b = 0; b < 256; b++) {
            token(String.format("<0x%02X>", b), BYTE);
        }
        token("<|im_start|>", CONTROL);
        token("<|im_end|>", CONTROL);
        for (var piece : List.of(
                "▁", "A", "B", "C", "▁A", "▁B", "▁C", "1", "2", "9", "Y", "e", "s", "es", "▁Y", "▁Yes", "N", "o", "▁N",
                "▁No", "t", "ot", "\n", "u", "r", "q", "?")) {
            token(piece, NORMAL);
        }
        var random = new Random(seed);
        weight(random, "token_embd.weight", WIDTH, tokens.size());
        weight(random, "output.weight", WIDTH, tokens.size());
        norm(random, "output_norm.weight");
        for (var layer = 0; layer < LAYERS; layer++) {
            var block = "blk." + layer + ".";
            norm(random, block + "attn_norm.weight");
            weight(random, block + "attn_q.weight", WIDTH, WIDTH);
            weight(random, block + "attn_k.weight", WIDTH, CACHED_HEADS * HEAD);
            weight(random, block + "attn_v.weight", WIDTH, CACHED_HEADS * HEAD);
            weight(random, block + "attn_output.weight", WIDTH, WIDTH);
            norm(random, block + "ffn_norm.weight");
            weight(random, block + "ffn_gate.weight", WIDTH, INNER);
            weight(random, block + "ffn_up.weight", WIDTH, INNER);
            weight(random, block + "ffn_down.weight", INNER, WIDTH);
        }
    }

    private void token(String piece, int kind) {
        tokens.add(piece);
        kinds.add(kind);
    }

    int id(String piece) {
        return tokens.indexOf(piece);
    }

    private void weight(Random random, String name, int in, int out) {
        var numbers = new float[in * out];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (random.nextGaussian() * 1.2 / Math.sqrt(in));
        }
        weights.put(name, numbers);
        shapes.put(name, new long[] {in, out});
    }

    private void norm(Random random, String name) {
        var numbers = new float[WIDTH];
        for (var i = 0; i < WIDTH; i++) {
            numbers[i] = (float) (1 + 0.1 * random.nextGaussian());
        }
        weights.put(name, numbers);
        shapes.put(name, new long[] {WIDTH});
    }

    Path write(Path file, Ways ways) throws IOException {
        var values = new ArrayList<byte[]>();
        values.add(text("general.architecture", ways.architecture()));
        values.add(text("general.name", "Tiny, of random weights"));
        for (var number : Map.of(
                        "context_length", CONTEXT,
                        "embedding_length", WIDTH,
                        "block_count", ways.layersSaid(),
                        "feed_forward_length", INNER,
                        "rope.dimension_count", HEAD,
                        "attention.head_count", HEADS,
                        "attention.head_count_kv", CACHED_HEADS)
                .entrySet()) {
            values.add(number(ways.architecture() + "." + number.getKey(), 4, number.getValue()));
        }
        values.add(number(ways.architecture() + ".attention.layer_norm_rms_epsilon", 6, Float.floatToIntBits(EPSILON)));
        values.add(text("tokenizer.ggml.model", "llama"));
        values.add(list(
                "tokenizer.ggml.tokens", 8, tokens.stream().map(TinyModel::text).toList()));
        values.add(list(
                "tokenizer.ggml.scores",
                6,
                tokens.stream()
                        .map(t -> number(Float.floatToIntBits(t.length())))
                        .toList()));
        values.add(list(
                "tokenizer.ggml.token_type",
                5,
                kinds.stream().map(k -> number(k)).toList()));
        values.add(number("tokenizer.ggml.bos_token_id", 4, 1));
        values.add(number("tokenizer.ggml.eos_token_id", 4, 2));
        values.add(number("tokenizer.ggml.unknown_token_id", 4, 0));
        values.add(join(
                text("tokenizer.ggml.add_space_prefix"), number(7), new byte[] {(byte) (ways.blankFirst() ? 1 : 0)}));
        if (!ways.template().isEmpty()) {
            values.add(text("tokenizer.chat_template", ways.template()));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(number(3));
        out.writeBytes(count(weights.size()));
        out.writeBytes(count(values.size()));
        values.forEach(out::writeBytes);
        var offset = 0L;
        for (var weight : weights.entrySet()) {
            var shape = shapes.get(weight.getKey());
            out.writeBytes(text(weight.getKey()));
            out.writeBytes(number(shape.length));
            for (var size : shape) {
                out.writeBytes(count(size));
            }
            out.writeBytes(number(F32));
            out.writeBytes(count(offset));
            offset += (weight.getValue().length * 4L + 31) / 32 * 32;
        }
        pad(out);
        for (var weight : weights.values()) {
            var bytes = ByteBuffer.allocate(weight.length * 4).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(weight);
            out.writeBytes(bytes.array());
            pad(out);
        }
        return Files.write(file, out.toByteArray());
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % 32 != 0) {
            out.write(0);
        }
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] count(long count) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(count)
                .array();
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(count(bytes.length), bytes);
    }

    private static byte[] text(String key, String text) {
        return join(text(key), number(8), text(text));
    }

    private static byte[] number(String key, int kind, int number) {
        return join(text(key), number(kind), number(number));
    }

    private static byte[] list(String key, int kind, List<byte[]> items) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(join(text(key), number(9), number(kind), count(items.size())));
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

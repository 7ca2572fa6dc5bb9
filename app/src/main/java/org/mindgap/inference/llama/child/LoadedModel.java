package org.mindgap.inference.llama.child;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A model in memory with one conversation. For one thread. Never freed: the process ends with it. */
final class LoadedModel {
    /** Tokens that are computed at once; between two such batches it is looked whether somebody stopped it. */
    static final int BATCH = 512;

    private static final int ERROR = 4;
    private static final byte YES = 1;
    private static final byte NO = 0;

    private final Found found;
    private final LlamaLibrary calls;
    private final Pointer model;
    private final Pointer vocabulary;
    private final Pointer context;
    private final int size;
    private final LlamaLibrary.Log log;

    private LoadedModel(Found found, Pointer model, Pointer context, LlamaLibrary.Log log) {
        this.found = found;
        this.calls = found.calls();
        this.model = model;
        this.vocabulary = calls.llama_model_get_vocab(model);
        this.context = context;
        this.size = calls.llama_vocab_n_tokens(vocabulary);
        this.log = log;
    }

    /**
     * Loads it.
     *
     * @param progress told shares of the whole, as llama.cpp says them: by a dot for a hundredth at most
     */
    static LoadedModel load(Found found, String path, int tokens, int threads, DoubleConsumer progress) throws Refused {
        var calls = found.calls();
        var last = new StringBuilder();
        var dots = new int[1];
        LlamaLibrary.Log log = (level, text, data) -> {
            var line = text == null ? "" : text.getString(0, "UTF-8");
            if (line.equals(".")) {
                progress.accept(Math.min(100, ++dots[0]) / 100.0);
            } else if (level == ERROR && !line.isBlank()) {
                last.append(last.length() == 0 ? "" : " ").append(line.strip());
                System.err.println(line.strip());
            }
        };
        calls.llama_log_set(log, null);
        calls.llama_backend_init();
        var model = calls.llama_model_load_from_file(text(path), calls.llama_model_default_params());
        if (model == null) {
            throw new Refused("llama.loads-not", shortened(last));
        }
        var parameters = calls.llama_context_default_params();
        ByteBuffer.wrap(parameters.bytes)
                .order(ByteOrder.nativeOrder())
                .putInt(tokens)
                .putInt(BATCH)
                .putInt(BATCH)
                .putInt(1);
        var context = calls.llama_init_from_model(model, parameters);
        if (context == null) {
            throw new Refused("llama.context", tokens, shortened(last));
        }
        calls.llama_set_n_threads(context, threads, threads);
        return new LoadedModel(found, model, context, log);
    }

    private static String shortened(StringBuilder words) {
        return words.length() > 500 ? words.substring(0, 500) + "…" : words.toString();
    }

    /** In UTF-8, with the zero that ends it. */
    static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** Tokens of the vocabulary. */
    int size() {
        return size;
    }

    /** Most tokens of prompt and answer together. */
    int room() {
        return calls.llama_n_ctx(context);
    }

    /** The chat template in the file, or empty. */
    String template() {
        var template = calls.llama_model_chat_template(model, null);
        return template == null ? "" : template.getString(0, "UTF-8");
    }

    /**
     * A conversation in the model's form, the model's turn begun.
     *
     * @param messages speaker and words of each turn
     */
    String rendered(String template, List<Map.Entry<String, String>> messages) throws Refused {
        try (var structs = new Memory(Math.max(1, messages.size()) * 2L * Native.POINTER_SIZE)) {
            var kept = new Memory[messages.size() * 2];
            var length = 256;
            for (var i = 0; i < messages.size(); i++) {
                kept[2 * i] = memory(text(messages.get(i).getKey()));
                kept[2 * i + 1] = memory(text(messages.get(i).getValue()));
                structs.setPointer(2L * i * Native.POINTER_SIZE, kept[2 * i]);
                structs.setPointer((2L * i + 1) * Native.POINTER_SIZE, kept[2 * i + 1]);
                length += (int) kept[2 * i + 1].size() * 2 + 64;
            }
            var named = text(template);
            var buffer = new byte[length];
            var made = calls.llama_chat_apply_template(named, structs, messages.size(), YES, buffer, buffer.length);
            if (made > buffer.length) {
                buffer = new byte[made];
                made = calls.llama_chat_apply_template(named, structs, messages.size(), YES, buffer, buffer.length);
            }
            for (var memory : kept) {
                memory.close();
            }
            if (made < 0) {
                throw new Refused("llama.template");
            }
            return new String(buffer, 0, made, StandardCharsets.UTF_8);
        }
    }

    private static Memory memory(byte[] bytes) {
        var memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    /** The tokens of a text that begins a conversation; what the template writes as one sign is one. */
    int[] tokens(String text) throws Refused {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var tokens = new int[bytes.length + 8];
        var count = calls.llama_tokenize(vocabulary, bytes, bytes.length, tokens, tokens.length, YES, YES);
        if (count < 0) {
            throw new Refused("llama.tokens");
        }
        return Arrays.copyOf(tokens, count);
    }

    /** The bytes of a token: of some a part of a sign alone. */
    byte[] piece(int token) {
        var buffer = new byte[64];
        var length = calls.llama_token_to_piece(vocabulary, token, buffer, buffer.length, 0, YES);
        if (length < 0) {
            buffer = new byte[-length];
            length = calls.llama_token_to_piece(vocabulary, token, buffer, buffer.length, 0, YES);
        }
        return Arrays.copyOf(buffer, Math.max(0, length));
    }

    /** Whether a token ends an answer. */
    boolean ends(int token) {
        return calls.llama_vocab_is_eog(vocabulary, token) != 0;
    }

    /** Forgets everything. */
    void clear() {
        if (found.memory()) {
            calls.llama_memory_clear(calls.llama_get_memory(context), YES);
        } else {
            calls.llama_kv_self_clear(context);
        }
    }

    /** Forgets what stands at a place and behind it. */
    void forget(int from) throws Refused {
        var done = found.memory()
                ? calls.llama_memory_seq_rm(calls.llama_get_memory(context), 0, from, -1)
                : calls.llama_kv_self_seq_rm(context, 0, from, -1);
        if (done == 0) {
            throw new Refused("llama.forgets-not");
        }
    }

    /**
     * Computes tokens behind those that were computed before.
     *
     * @param from place of the first
     * @param wanted index of the first behind which the next token's logits are wanted
     */
    void decode(int[] tokens, int from, int wanted) throws Refused {
        var count = tokens.length;
        try (var token = new Memory(4L * count);
                var position = new Memory(4L * count);
                var sequences = new Memory(4L * count);
                var sequence = new Memory((long) Native.POINTER_SIZE * count);
                var first = new Memory(4);
                var logits = new Memory(count)) {
            first.setInt(0, 0);
            for (var i = 0; i < count; i++) {
                token.setInt(4L * i, tokens[i]);
                position.setInt(4L * i, from + i);
                sequences.setInt(4L * i, 1);
                sequence.setPointer((long) Native.POINTER_SIZE * i, first);
                logits.setByte(i, i >= wanted ? YES : NO);
            }
            var batch = new LlamaLibrary.Batch();
            batch.count = count;
            batch.token = token;
            batch.position = position;
            batch.sequences = sequences;
            batch.sequence = sequence;
            batch.logits = logits;
            if (calls.llama_decode(context, batch) != 0) {
                throw new Refused("llama.computes-not");
            }
        }
    }

    /** The logits of the token behind the i-th of the last batch. */
    float[] logits(int i) throws Refused {
        @Nullable Pointer logits = calls.llama_get_logits_ith(context, i);
        if (logits == null) {
            throw new Refused("llama.computes-not");
        }
        return logits.getFloatArray(0, size);
    }

    /** Held, since native code calls it as long as the process runs. */
    LlamaLibrary.Log log() {
        return log;
    }
}

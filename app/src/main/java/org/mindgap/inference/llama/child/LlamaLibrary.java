package org.mindgap.inference.llama.child;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import org.jspecify.annotations.Nullable;

/**
 * What is used of llama.cpp's C interface, under its own names. Truth values are bytes, as {@code bool} is there. Both
 * structs of parameters are of a size and an inside that change between versions: they are taken as they come from the
 * library, with room to spare, and only their first numbers are written.
 */
@SuppressWarnings({"checkstyle:MethodName", "MemberName", "PMD.MethodNamingConventions"})
interface LlamaLibrary extends Library {

    /** A struct that is passed on as it came. */
    @Structure.FieldOrder("bytes")
    final class Parameters extends Structure implements Structure.ByValue {
        static final int ROOM = 512;

        public byte[] bytes = new byte[ROOM];
    }

    /** {@code llama_batch}: tokens with their places. */
    @Structure.FieldOrder({"count", "token", "embedding", "position", "sequences", "sequence", "logits"})
    final class Batch extends Structure implements Structure.ByValue {
        public int count;
        public @Nullable Pointer token;
        public @Nullable Pointer embedding;
        public @Nullable Pointer position;
        public @Nullable Pointer sequences;
        public @Nullable Pointer sequence;
        public @Nullable Pointer logits;
    }

    /** Told everything that is logged. */
    interface Log extends Callback {
        void invoke(int level, @Nullable Pointer text, @Nullable Pointer data);
    }

    void llama_log_set(Log log, @Nullable Pointer data);

    void llama_backend_init();

    Parameters llama_model_default_params();

    Parameters llama_context_default_params();

    @Nullable
    Pointer llama_model_load_from_file(byte[] path, Parameters parameters);

    Pointer llama_model_get_vocab(Pointer model);

    @Nullable
    Pointer llama_model_chat_template(Pointer model, @Nullable Pointer name);

    int llama_chat_apply_template(
            byte[] template, Pointer messages, long count, byte begin, byte @Nullable [] text, int room);

    @Nullable
    Pointer llama_init_from_model(Pointer model, Parameters parameters);

    void llama_set_n_threads(Pointer context, int one, int many);

    int llama_n_ctx(Pointer context);

    int llama_vocab_n_tokens(Pointer vocabulary);

    byte llama_vocab_is_eog(Pointer vocabulary, int token);

    int llama_tokenize(
            Pointer vocabulary, byte[] text, int length, int[] tokens, int room, byte beginning, byte special);

    int llama_token_to_piece(Pointer vocabulary, int token, byte[] text, int room, int strip, byte special);

    int llama_decode(Pointer context, Batch batch);

    @Nullable
    Pointer llama_get_logits_ith(Pointer context, int place);

    /** Newer libraries. */
    Pointer llama_get_memory(Pointer context);

    void llama_memory_clear(Pointer memory, byte data);

    byte llama_memory_seq_rm(Pointer memory, int sequence, int from, int to);

    /** Older libraries. */
    void llama_kv_self_clear(Pointer context);

    byte llama_kv_self_seq_rm(Pointer context, int sequence, int from, int to);

    /** Of newer ones that keep processors' code in files of their own. */
    void ggml_backend_load_all_from_path(byte[] folder);
}

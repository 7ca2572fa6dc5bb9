package org.mindgap.inference.llama.child;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * llama.cpp, loaded and found to have what is called of it.
 *
 * @param calls its functions
 * @param memory whether it has {@code llama_memory_*}; else {@code llama_kv_self_*}
 */
record Found(LlamaLibrary calls, boolean memory) {
    private static final List<String> NEEDED = List.of(
            "llama_log_set",
            "llama_backend_init",
            "llama_model_default_params",
            "llama_context_default_params",
            "llama_model_load_from_file",
            "llama_model_get_vocab",
            "llama_model_chat_template",
            "llama_chat_apply_template",
            "llama_init_from_model",
            "llama_set_n_threads",
            "llama_n_ctx",
            "llama_vocab_n_tokens",
            "llama_vocab_is_eog",
            "llama_tokenize",
            "llama_token_to_piece",
            "llama_decode",
            "llama_get_logits_ith");

    /**
     * Loads it.
     *
     * @param path of a library on this computer, or empty for the one in the program
     * @param folder private to this process; what is put there is taken away where the system allows it
     */
    static Found load(String path, Path folder) throws Refused {
        var file = path.isEmpty() ? unpacked(folder) : Path.of(path);
        try {
            var library = NativeLibrary.getInstance(
                    file.toAbsolutePath().toString(), Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
            var missing = NEEDED.stream().filter(name -> !has(library, name)).toList();
            var newer = has(library, "llama_get_memory")
                    && has(library, "llama_memory_clear")
                    && has(library, "llama_memory_seq_rm");
            var older = has(library, "llama_kv_self_clear") && has(library, "llama_kv_self_seq_rm");
            if (!missing.isEmpty() || !(newer || older)) {
                throw new Refused(
                        "llama.library-functions", file.getFileName(), missing.isEmpty() ? "" : missing.get(0));
            }
            var calls = Native.load(
                    file.toAbsolutePath().toString(),
                    LlamaLibrary.class,
                    Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
            if (!path.isEmpty() && has(library, "ggml_backend_load_all_from_path")) {
                var beside = file.toAbsolutePath().getParent();
                calls.ggml_backend_load_all_from_path(LoadedModel.text(String.valueOf(beside)));
            }
            return new Found(calls, newer);
        } catch (UnsatisfiedLinkError e) {
            throw new Refused("llama.library-loads-not", file.getFileName(), String.valueOf(e.getMessage()));
        } finally {
            if (path.isEmpty()) {
                forget(file);
            }
        }
    }

    private static boolean has(NativeLibrary library, String name) {
        try {
            library.getFunction(name);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    private static Path unpacked(Path folder) throws Refused {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var arm = machine.equals("aarch64") || machine.equals("arm64");
        var name = system.contains("mac") ? "libjllama.dylib" : "libjllama.so";
        var resource = "/de/kherud/llama/" + (system.contains("mac") ? "Mac/" : "Linux/")
                + (arm ? "aarch64/" : "x86_64/") + name;
        // the library for Windows hides all functions but its own
        var served = (system.contains("linux") || system.contains("mac"))
                && (arm || machine.equals("amd64") || machine.equals("x86_64"));
        try (var library = served ? Found.class.getResourceAsStream(resource) : null) {
            if (library == null) {
                throw new Refused("llama.no-library", System.getProperty("os.name"), machine);
            }
            var file = folder.resolve(name);
            Files.copy(library, file);
            return file;
        } catch (IOException e) {
            throw new Refused("llama.library-loads-not", name, String.valueOf(e.getMessage()));
        }
    }

    /** A library that is loaded needs its file no longer, but where the system says it does. */
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}

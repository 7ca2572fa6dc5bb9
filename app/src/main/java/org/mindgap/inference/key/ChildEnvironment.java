package org.mindgap.inference.key;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What programs that we start are told of our environment: keys stand in it, and they need none. */
public final class ChildEnvironment {
    private static final Pattern SECRET = Pattern.compile(".*(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL).*");
    private static final Set<String> NAMES = Set.of(
            "PATH",
            "HOME",
            "USERPROFILE",
            "TMP",
            "TEMP",
            "TMPDIR",
            "LANG",
            "TZ",
            "SYSTEMROOT",
            "WINDIR",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "XDG_RUNTIME_DIR",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE");
    private static final Set<String> BEGINNINGS = Set.of(
            "LC_", "OMP_", "GOMP_", "KMP_", "MKL_", "GGML_", "LLAMA_", "CUDA_", "NVIDIA_", "HIP_", "ROCR_", "HSA_",
            "VK_", "MESA_");

    private ChildEnvironment() {}

    /** Leaves what a process that computes needs: paths, languages, threads and graphics cards. */
    public static void forComputing(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !computes(name.toUpperCase(Locale.ROOT)));
    }

    private static boolean computes(String name) {
        return !secret(name) && (NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith));
    }

    /** Takes away what by its name is a key. */
    public static void withoutKeys(Map<String, String> environment) {
        environment.keySet().removeIf(name -> secret(name.toUpperCase(Locale.ROOT)));
    }

    private static boolean secret(String name) {
        return SECRET.matcher(name).matches();
    }
}

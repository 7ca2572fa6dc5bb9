package org.mindgap.inference.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {
    private static Map<String, String> environment() {
        var all = new TreeMap<String, String>();
        for (var name : new String[] {
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "OMP_NUM_THREADS",
            "CUDA_VISIBLE_DEVICES",
            "OPENAI_API_KEY",
            "HF_TOKEN",
            "LLAMA_API_KEY",
            "MINE",
            "DBUS_SESSION_BUS_ADDRESS",
            "Path",
            "my_secret"
        }) {
            all.put(name, "x");
        }
        return all;
    }

    @Test
    void whatComputesIsToldWhatItNeeds() {
        var left = environment();
        ChildEnvironment.forComputing(left);
        assertThat(left)
                .containsOnlyKeys("PATH", "HOME", "LANG", "LC_ALL", "OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES", "Path");
    }

    @Test
    void whatIsAKeyByItsNameIsTakenAway() {
        var left = environment();
        ChildEnvironment.withoutKeys(left);
        assertThat(left).doesNotContainKeys("OPENAI_API_KEY", "HF_TOKEN", "LLAMA_API_KEY", "my_secret");
        assertThat(left).containsKeys("MINE", "DBUS_SESSION_BUS_ADDRESS", "PATH");
    }
}

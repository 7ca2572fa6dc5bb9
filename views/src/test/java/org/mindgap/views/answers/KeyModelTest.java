package org.mindgap.views.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.key.Keychain;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Keys are kept and taken away by a keychain of this test alone. */
class KeyModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(1), window, unexpected::add);
    private final Map<String, String> chain = new HashMap<>();
    private final KeyPlaces keys = new KeyPlaces(name -> null, new Keychain() {
        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(chain.get(name));
        }

        @Override
        public void put(String name, String key) {
            chain.put(name, key);
        }

        @Override
        public boolean remove(String name) {
            return chain.remove(name) != null;
        }
    });
    private final KeyModel model = new KeyModel(asking(), tasks, new Texts(Locale.ENGLISH));
    private final List<String> kept = new ArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_key_is_kept_under_its_name_and_taken_away_again() {
        model.keep(" openai ", "planted-key-1", kept::add);
        window.until(() -> kept.equals(List.of("openai")));
        assertThat(chain).containsExactly(Map.entry("openai", "planted-key-1"));
        assertThat(keys.key("keychain:openai")).contains("planted-key-1");
        model.forget("openai");
        window.until(() -> codes().equals(List.of("cli.key-removed")));
        assertThat(chain).isEmpty();
        assertThat(keys.key("keychain:openai")).as("not from memory either").isEmpty();
        model.forget("openai");
        window.until(() -> codes().equals(List.of("cli.key-absent")));
        assertThat(model.busy().get()).isFalse();
    }

    /** Who types the key where its name belongs is told so, and it is not repeated. */
    @Test
    void what_is_no_name_or_no_key_is_refused_and_not_repeated() {
        model.keep("sk-planted-4711", "planted-key-1", kept::add);
        window.until(() -> codes().equals(List.of("inference.key-name")));
        model.keep("openai", "two words", kept::add);
        window.until(() -> codes().equals(List.of("inference.key-shape")));
        assertThat(chain).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(model.said().get().toString()).doesNotContain("planted").doesNotContain("two words");
    }

    private List<String> codes() {
        return model.said().get().stream().map(Problem::code).toList();
    }

    /** Nothing but the keychain. */
    private Asking asking() {
        return (Asking) Proxy.newProxyInstance(
                KeyModelTest.class.getClassLoader(), new Class<?>[] {Asking.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keepKey")) {
                        keys.put((String) arguments[0], (String) arguments[1]);
                        return null;
                    }
                    if (method.getName().equals("forgetKey")) {
                        return keys.remove((String) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}

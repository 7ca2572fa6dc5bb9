package org.mindgap.inference.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.inference.Asking;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.openai.OpenAiProvider;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

class KeyPlacesTest {
    private static final String KEY = "planted-key-0123456789";

    private final MemoryKeychain keychain = new MemoryKeychain();
    private final KeyPlaces places = new KeyPlaces(Map.of("DEMO", " " + KEY + "\n", "BLANK", " ")::get, keychain);

    @Test
    void fromTheEnvironment() {
        assertThat(places.key("env:DEMO")).contains(KEY);
        assertThat(places.key("env:BLANK")).isEmpty();
        assertThat(places.key("env:OTHER")).isEmpty();
        assertThat(places.key("DEMO")).isEmpty();
    }

    @Test
    void theKeychainIsAskedOnceUntilAKeyChanges() throws ProblemException {
        places.put("demo", KEY);
        assertThat(places.key("keychain:demo")).contains(KEY);
        assertThat(places.key("keychain:demo")).contains(KEY);
        assertThat(keychain.found()).isEqualTo(1);

        places.put("demo", KEY + "2");
        assertThat(places.key("keychain:demo")).contains(KEY + "2");
        assertThat(places.remove("demo")).isTrue();
        assertThat(places.key("keychain:demo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-proj-abc", "", "a b", "AIzaSyA1", "hf_abcdef", "0123456789abcdef0123456789abcdef0"})
    void aKeyIsNoName(String text) {
        assertThat(KeyPlaces.isPlace("env:" + text)).isFalse();
        assertThatThrownBy(() -> places.put(text, KEY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).containsExactly(Problem.error("inference.key-name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "ключ-0123", "line\nbreak"})
    void whatCannotStandInAHeaderIsNoKey(String text) {
        assertThatThrownBy(() -> places.put("demo", text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).containsExactly(Problem.error("inference.key-shape")));
    }

    @Test
    void aLockedKeychainIsSaidWhenAnEndpointIsOpened() {
        var locked = new KeyPlaces(name -> null, new Keychain() {
            @Override
            public Optional<String> find(String name) throws ProblemException {
                throw new ProblemException(Problem.error("inference.keychain-locked"));
            }

            @Override
            public void put(String name, String key) {
                throw new AssertionError();
            }

            @Override
            public boolean remove(String name) {
                throw new AssertionError();
            }
        });
        var plain = Asking.endpoint("openai", "http://127.0.0.1:9/v1");
        var endpoint = new Endpoint("e", "E", "openai", plain.address(), "demo", "keychain:demo", plain.settings());

        assertThatThrownBy(() -> new OpenAiProvider().open(endpoint, locked, JobContext.unwatched()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).containsExactly(Problem.error("inference.keychain-locked")));
    }
}

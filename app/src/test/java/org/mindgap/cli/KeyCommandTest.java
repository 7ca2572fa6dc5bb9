package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.key.MemoryKeychain;

class KeyCommandTest {
    private static final String KEY = "planted-key-0123456789";

    private final KeyPlaces places = new KeyPlaces(name -> null, new MemoryKeychain());

    private CommandRun run(List<String> typed, Object... words) {
        var left = new ArrayDeque<>(typed);
        return CommandRun.of(
                new Composition() {
                    @Override
                    KeyPlaces keyPlaces() {
                        return places;
                    }

                    @Override
                    Optional<char[]> typedUnseen(String prompt) {
                        return Optional.ofNullable(left.poll()).map(String::toCharArray);
                    }
                },
                words);
    }

    @Test
    void aKeyIsTypedTwiceAndNeverShown() {
        var run = run(List.of(KEY, KEY), "key", "set", "demo");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("keychain:demo").doesNotContain(KEY);
        assertThat(run.out()).isEmpty();
        assertThat(places.key("keychain:demo")).contains(KEY);

        assertThat(run(List.of(), "key", "remove", "demo").exit()).isZero();
        assertThat(run(List.of(), "key", "remove", "demo").exit()).isEqualTo(1);
        assertThat(places.key("keychain:demo")).isEmpty();
    }

    @Test
    void twoDifferentOnesAreNotKept() {
        var run = run(List.of(KEY, KEY + "x"), "key", "set", "demo");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("not the same").doesNotContain(KEY);
        assertThat(places.key("keychain:demo")).isEmpty();
    }

    @Test
    void withoutATerminalNothingIsRead() {
        var run = run(List.of(), "key", "set", "demo");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("typed at a terminal");
    }

    @Test
    void aKeyThatIsTypedAsAWordIsNotRepeated() {
        var behind = run(List.of(), "key", "set", "demo", KEY);
        assertThat(behind.exit()).isEqualTo(2);
        assertThat(behind.out() + behind.err()).contains("not the key itself").doesNotContain(KEY);

        var asName = run(List.of(), "key", "set", "sk-" + KEY);
        assertThat(asName.exit()).isEqualTo(2);
        assertThat(asName.out() + asName.err()).contains("no name for a key").doesNotContain(KEY);
    }
}

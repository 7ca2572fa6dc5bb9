package org.mindgap.windowtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Its own name says that JavaFX is mentioned: where the library is absent it is skipped like the tests it serves. */
class SystemLibrariesTest {

    @TempDir
    private Path empty;

    @Test
    void aWindowTestIsSkippedWithThePackageThatItNeeds() {
        ConditionEvaluationResult result = evaluate(Map.of(), WindowTest.class);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow())
                .contains("libpangoft2-1.0-0")
                .contains("setup-debian.sh");
    }

    @Test
    void onCiItFailsInstead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluate(Map.of("CI", "true"), WindowTest.class))
                .withMessageContaining("libpangoft2-1.0-0");
    }

    @Test
    void otherTestsRun() {
        assertThat(evaluate(Map.of(), String.class).isDisabled()).isFalse();
    }

    @Test
    void otherSystemsBringTheirOwn() {
        assertThat(new SystemLibraries("Mac OS X", Map.of(), empty.toString()).missingFor(WindowTest.class))
                .isEmpty();
    }

    private ConditionEvaluationResult evaluate(Map<String, String> environment, Class<?> test) {
        ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getDisplayName") ? test.getSimpleName() : Optional.of(test));
        return new SystemLibraries("Linux", environment, empty.toString()).evaluateExecutionCondition(context);
    }

    static final class WindowTest {
        private final Optional<Node> node = Optional.empty();

        Node node() {
            return node.orElseThrow();
        }
    }
}

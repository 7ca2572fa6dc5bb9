package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_ERR)
class LoggingTest {
    private static final String NAMED = "logback.configurationFile";

    @TempDir
    private Path home;

    private final String homeBefore = System.getProperty("user.home");
    private final String namedBefore = System.getProperty(NAMED);
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void anEmptyHome() {
        System.setProperty("user.home", home.toString());
        System.clearProperty(NAMED);
        context.setMDCAdapter(new LogbackMDCAdapter());
        System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        context.stop();
        System.setErr(errBefore);
        System.setProperty("user.home", homeBefore);
        if (namedBefore != null) {
            System.setProperty(NAMED, namedBefore);
        }
    }

    @Test
    void theFileHoldsWhatWasDoneAndTheTerminalErrorsWithoutTheirTraces() throws IOException {
        assertThat(new Logging().configure(context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);

        context.getLogger("a.Subject").debug("too small");
        context.getLogger("a.Subject").info("as usual");
        context.getLogger("a.Subject").error("this failed", new IllegalStateException("the cause"));
        context.getLogger("org.sqlite.SQLiteJDBCLoader").error("of no matter");

        assertThat(home.resolve(".mindgap/log/mindgap.log"))
                .content()
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\S+ INFO  \\[\\S+\\] a\\.Subject - as usual")
                .contains("this failed", "IllegalStateException: the cause")
                .doesNotContain("too small", "of no matter");
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("ERROR: this failed" + System.lineSeparator());
    }

    @Test
    void aFileThatIsNamedTakesItsPlace() throws IOException {
        System.setProperty(NAMED, "logback-test.xml");

        assertThat(new Logging().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(Files.exists(home.resolve(".mindgap"))).isFalse();
    }

    @Test
    void isFoundByTheLog() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(Logging.class);
    }
}

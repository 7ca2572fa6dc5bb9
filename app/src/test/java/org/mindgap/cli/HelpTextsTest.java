package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What help says is a format: a bare percent sign in it makes picocli warn on the screen of who asks for help. */
class HelpTextsTest {
    @Test
    void everyDescriptionCanBeFormatted() {
        var factory = new CommandFactory(new Terminal(System.out, System.err), new Composition());
        var names = new CommandLine(new MindgapCommand(), factory);
        Commands.addTo(names, Set.of(), factory);
        var line = new CommandLine(new MindgapCommand(), factory);
        Commands.addTo(line, names.getSubcommands().keySet(), factory);

        assertThat(line.getSubcommands()).containsKeys("fit", "compare", "gaps");
        check(line);
    }

    private static void check(CommandLine line) {
        var usage = line.getCommandSpec().usageMessage();
        formatted(line, usage.description());
        formatted(line, usage.header());
        formatted(line, usage.footer());
        line.getCommandSpec().args().forEach(a -> formatted(line, a.description()));
        line.getSubcommands().values().forEach(HelpTextsTest::check);
    }

    private static void formatted(CommandLine line, String... texts) {
        for (var text : texts) {
            assertThatCode(() -> String.format(text))
                    .as(line.getCommandName() + ": " + text)
                    .doesNotThrowAnyException();
        }
    }
}

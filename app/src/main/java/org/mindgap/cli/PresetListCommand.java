package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.figure.DataTable;
import org.mindgap.replication.StudyPresets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists presets of studies. */
@Command(name = "list", description = "Lists the studies that come as presets.")
final class PresetListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    TableOption table;

    PresetListCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        table.print(
                new DataTable(
                        List.of("preset", "name", "study", "views", "plans", "deviations"),
                        new StudyPresets()
                                .all().stream()
                                        .map(p -> List.<Object>of(
                                                p.id(),
                                                p.name(),
                                                p.source(),
                                                p.views().size(),
                                                p.plans().size(),
                                                p.deviations().size()))
                                        .toList()),
                terminal.out());
        return 0;
    }
}

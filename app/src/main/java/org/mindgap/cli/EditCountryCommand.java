package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says the country of everybody in a file. */
@Command(name = "country-is", description = "Says the country of everybody, where a file has no such column.")
final class EditCountryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "COUNTRY", description = "The country, India; \"\" takes it away.")
    String country;

    @Mixin
    EditTarget target;

    EditCountryCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return target.apply(
                "This file is: " + country,
                terminal,
                survey -> true,
                (study, survey) -> List.of(new Edit.CountryIs(country)));
    }
}

package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.CodingProblems;
import org.mindgap.asking.HandDesk;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.Stance;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.CorrectionSetting;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far the model that codes agrees with people, and what the shares are without its errors. */
@Command(
        name = "check",
        description = {
            "Compares the model that coded free answers with a person who coded a sample of them, or two people with"
                    + " each other (--with): share of answers coded alike, Cohen's kappa with a 95 %% interval.",
            "--shares: the shares of all answers as the model coded them, and corrected for its errors; the interval"
                    + " holds the errors, that of the sample they are known from, and that of the answers."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap code check --study work.mindgap",
            "  mindgap code check --study work.mindgap --shares --csv",
            "  mindgap code check --study work.mindgap --coder Ines --with Omar"
        })
final class CodeCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    CodingOption coding;

    @Option(names = "--coder", paramLabel = "NAME", description = "The person; needed where there are several.")
    @Nullable
    String coder;

    @ArgGroup
    Also also = new Also();

    /** One of these. */
    static final class Also {
        @Option(names = "--with", paramLabel = "NAME", description = "A second person, in place of the model.")
        @Nullable
        String with;

        @Option(names = "--shares", description = "Shares as coded and corrected.")
        boolean shares;

        @Option(names = "--matrix", description = "Which codes the model gave to what the person coded how.")
        boolean matrix;
    }

    @Mixin
    TableOption table;

    CodeCheckCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.openReadOnly(study.file)) {
            var desk = coding.desk(opened, composition);
            var person = person(desk, coder);
            var checks = also.with == null ? desk.check(person) : desk.check(person, person(desk, also.with));
            if (also.shares) {
                table.print(shares(desk, checks), terminal.out());
                for (var check : checks) {
                    terminal.problems(CodingProblems.of(check, desk.scheme(check.question())));
                }
                var taken = CorrectionSetting.on(opened.kept());
                terminal.problem(Problem.note(taken ? "run.check-taken" : "run.check-apart"));
            } else {
                table.print(also.matrix ? matrix(desk, checks) : agreement(checks), terminal.out());
            }
            return 0;
        }
    }

    private HandCodes person(HandDesk desk, @Nullable String name) throws ProblemException {
        var all = desk.codes();
        // who coded another sample later means the later one
        var found = all.stream()
                .filter(c -> name == null || c.person().equals(name))
                .toList();
        var people = found.stream().map(HandCodes::person).distinct().toList();
        if (people.size() != 1) {
            var names = all.stream().map(HandCodes::person).distinct().collect(Collectors.joining(", "));
            throw new ProblemException(
                    all.isEmpty() ? Problem.error("run.code-nobody") : Problem.error("run.code-people", names));
        }
        return found.get(found.size() - 1);
    }

    private static DataTable agreement(List<CodingCheck> checks) {
        var rows = new ArrayList<List<Object>>();
        for (var check : checks) {
            var kappa = check.kappa();
            var margin = check.kappaMargin();
            rows.add(List.of(
                    check.question(),
                    check.matrix().coded(),
                    check.agreement(),
                    kappa,
                    Math.max(-1, kappa - margin),
                    Math.min(1, kappa + margin)));
        }
        return new DataTable(List.of("question", "n", "agreement", "kappa", "low", "high"), rows);
    }

    private static DataTable matrix(HandDesk desk, List<CodingCheck> checks) throws ProblemException {
        var rows = new ArrayList<List<Object>>();
        for (var check : checks) {
            var stances = desk.scheme(check.question()).stances();
            var counts = check.matrix().counts();
            for (var i = 0; i < counts.length; i++) {
                for (var j = 0; j < counts.length; j++) {
                    rows.add(List.of(
                            check.question(),
                            stances.get(i).code(),
                            stances.get(i).says(),
                            stances.get(j).code(),
                            stances.get(j).says(),
                            counts[i][j]));
                }
            }
        }
        return new DataTable(List.of("question", "person", "person_says", "coder", "coder_says", "n"), rows);
    }

    private static DataTable shares(HandDesk desk, List<CodingCheck> checks) throws ProblemException {
        var rows = new ArrayList<List<Object>>();
        for (var check : checks) {
            CodingScheme scheme = desk.scheme(check.question());
            var result = check.corrected();
            for (var i = 0; i < scheme.stances().size(); i++) {
                Stance stance = scheme.stances().get(i);
                var place = i;
                rows.add(List.of(
                        check.question(),
                        stance.code(),
                        stance.says(),
                        check.coded().of().get(i),
                        check.coded().share(i),
                        result.corrected().map(c -> c.shares()[place]).orElse(Double.NaN),
                        result.corrected().map(c -> c.low()[place]).orElse(Double.NaN),
                        result.corrected().map(c -> c.high()[place]).orElse(Double.NaN)));
            }
        }
        return new DataTable(List.of("question", "code", "says", "n", "as_coded", "corrected", "low", "high"), rows);
    }
}

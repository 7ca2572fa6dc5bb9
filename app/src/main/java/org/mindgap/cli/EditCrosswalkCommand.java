package org.mindgap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Crosswalk;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recipe;
import org.mindgap.edit.RecipeFile;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which codes of a survey stand for which countries and groups of the study. */
@Command(
        name = "crosswalk",
        description = "Says which codes stand for which countries and groups of the study, by a crosswalk (JSON) whose"
                + " variables, codes and labels fit the survey.")
final class EditCrosswalkCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Parameters(arity = "0..1", paramLabel = "RECIPE.json", description = "The crosswalk to apply.")
    @Nullable
    Path recipe;

    @ArgGroup
    @Nullable
    Other other;

    @Mixin
    EditTarget target;

    /** What is done besides applying. */
    static final class Other {
        @Option(
                names = "--propose",
                required = true,
                description = "Changes nothing; lists what could stand for what, by the labels that the study's other"
                        + " surveys and the crosswalk name.")
        boolean propose;

        @Option(
                names = "--by-label",
                required = true,
                description = "Applies these proposals too, for surveys whose variables or codes are called otherwise.")
        boolean byLabel;

        @Option(
                names = "--save",
                required = true,
                paramLabel = "F.json",
                description = "Changes nothing; writes the survey's crosswalk to a new file.")
        @Nullable
        Path save;
    }

    EditCrosswalkCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (other != null && other.save != null) {
            return save(other.save);
        }
        var known = recipe == null ? Optional.<Recipe>empty() : Optional.of(RecipeFile.read(recipe));
        if (other != null && other.propose) {
            return propose(known);
        }
        if (known.isEmpty() && other == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Missing: RECIPE.json, --propose, --by-label or --save.");
        }
        var name = known.map(Recipe::name).filter(n -> !n.isEmpty()).map(n -> "Crosswalk " + n);
        return target.apply(
                name.orElse("Crosswalk"), terminal, survey -> true, (study, survey) -> edits(study, survey, known));
    }

    private List<Edit> edits(StudyFile study, Survey survey, Optional<Recipe> known) throws ProblemException {
        var edits = new ArrayList<Edit>();
        known.ifPresent(recipe -> {
            var fit = recipe.fit(
                    study.edits().imported(survey.id()).orElseThrow(),
                    study.edits().active(survey.id()));
            terminal.problems(fit.unfit());
            edits.addAll(fit.edits());
        });
        if (other != null) {
            proposals(study, survey, known).forEach(p -> edits.add(p.edit()));
        }
        if (edits.isEmpty()) {
            throw new ProblemException(Problem.error(
                    "cli.edit-nothing-fits", known.map(Recipe::name).orElse("the study"), survey.name()));
        }
        return edits;
    }

    private static List<Crosswalk.Proposal> proposals(StudyFile study, Survey survey, Optional<Recipe> known) {
        var surveys = new ArrayList<Survey>();
        var recipes = new ArrayList<>(known.stream().toList());
        for (var summary : study.surveys()) {
            if (!summary.id().equals(survey.id())) {
                study.survey(summary.id()).ifPresent(surveys::add);
                study.edits()
                        .imported(summary.id())
                        .ifPresent(imported -> recipes.add(Recipe.of(
                                summary.name(), imported, study.edits().active(summary.id()))));
            }
        }
        return new Crosswalk(surveys, recipes).propose(survey);
    }

    private int propose(Optional<Recipe> known) throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var rows = new ArrayList<List<Object>>();
            for (var proposal : proposals(file, survey, known)) {
                rows.add(List.of(
                        survey.id(),
                        proposal.variable(),
                        proposal.code(),
                        proposal.label(),
                        proposal.group(),
                        proposal.because()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')));
            }
            target.edited.table.print(
                    new DataTable(List.of("survey", "variable", "code", "label", "stands_for", "because"), rows),
                    terminal.out());
        }
        return 0;
    }

    private int save(Path to) throws ProblemException, IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var saved = Recipe.of(
                    survey.name(),
                    file.edits().imported(survey.id()).orElseThrow(),
                    file.edits().active(survey.id()));
            Files.writeString(to, RecipeFile.write(saved), StandardCharsets.UTF_8);
        }
        terminal.out().println(to);
        return 0;
    }
}

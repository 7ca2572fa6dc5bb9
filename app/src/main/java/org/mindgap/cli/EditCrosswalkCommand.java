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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Crosswalk;
import org.mindgap.edit.Edit;
import org.mindgap.edit.EditedSurvey;
import org.mindgap.edit.Recipe;
import org.mindgap.edit.RecipeFile;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptRecipes;
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

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            description =
                    "In the place of a file a crosswalk that the study keeps under this name, as the window does.")
    @Nullable
    String kept;

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
                description =
                        "Changes nothing; writes the survey's crosswalk, or the one that is named, to a new file.")
        @Nullable
        Path save;

        @Option(
                names = "--keep",
                required = true,
                paramLabel = "NAME",
                description = "Changes no survey; keeps the survey's crosswalk, or that of the file, in the study under"
                        + " this name, where the window finds it too.")
        @Nullable
        String keep;
    }

    EditCrosswalkCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (recipe != null && kept != null) {
            throw wrong("Either RECIPE.json or --recipe, not both.");
        }
        if (other != null && other.save != null) {
            return save(other.save);
        }
        if (other != null && other.keep != null) {
            return keep(other.keep);
        }
        if (other != null && other.propose) {
            return propose();
        }
        if (recipe == null && kept == null && other == null) {
            throw wrong("Missing: RECIPE.json, --recipe, --propose, --by-label, --save or --keep.");
        }
        return target.apply(this::step, terminal, survey -> true, this::edits);
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    /** The crosswalk that is named, by its file or as the study keeps it. */
    private Optional<Recipe> known(StudyFile study) throws ProblemException, IOException {
        if (recipe != null) {
            return Optional.of(RecipeFile.read(recipe));
        }
        if (kept == null) {
            return Optional.empty();
        }
        var found = new KeptRecipes(study.kept()).named(kept);
        if (found.isEmpty()) {
            var names = new KeptRecipes(study.kept())
                    .all().recipes().stream().map(Recipe::name).collect(Collectors.joining(", "));
            throw new ProblemException(Problem.error("cli.edit-no-recipe", kept, names.isEmpty() ? "none" : names));
        }
        return found;
    }

    private String step(StudyFile study) throws ProblemException, IOException {
        return known(study)
                .map(Recipe::name)
                .filter(n -> !n.isEmpty())
                .map(n -> "Crosswalk " + n)
                .orElse("Crosswalk");
    }

    private List<Edit> edits(StudyFile study, Survey survey) throws ProblemException, IOException {
        var known = known(study);
        var edits = new ArrayList<Edit>();
        if (known.isPresent()) {
            var fit = edited(study, survey).fit(known.get());
            terminal.problems(fit.unfit());
            edits.addAll(fit.edits());
        }
        if (other != null) {
            proposals(study, survey, known).forEach(p -> edits.add(p.edit()));
        }
        if (edits.isEmpty()) {
            throw new ProblemException(Problem.error(
                    "cli.edit-nothing-fits", known.map(Recipe::name).orElse("the study"), survey.name()));
        }
        return edits;
    }

    private static EditedSurvey edited(StudyFile study, Survey survey) {
        return EditedSurvey.of(study.edits(), survey.id()).orElseThrow();
    }

    private static List<Crosswalk.Proposal> proposals(StudyFile study, Survey survey, Optional<Recipe> known) {
        var surveys = study.surveys().stream()
                .flatMap(s -> EditedSurvey.of(study.edits(), s.id()).stream())
                .toList();
        var recipes = new ArrayList<>(new KeptRecipes(study.kept()).all().recipes());
        known.ifPresent(recipes::add);
        return Crosswalk.besides(survey.id(), surveys, recipes).propose(survey);
    }

    private int propose() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var rows = new ArrayList<List<Object>>();
            for (var proposal : proposals(file, survey, known(file))) {
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
            Files.writeString(to, RecipeFile.write(crosswalk(file)), StandardCharsets.UTF_8);
        }
        terminal.out().println(to);
        return 0;
    }

    private int keep(String name) throws ProblemException, IOException {
        try (var file = StudyFile.open(target.edited.study.file)) {
            new KeptRecipes(file.kept()).keep(crosswalk(file).called(name));
        }
        terminal.out().println(name);
        return 0;
    }

    /** The crosswalk that is named, else the survey's. */
    private Recipe crosswalk(StudyFile file) throws ProblemException, IOException {
        var known = known(file);
        if (known.isPresent()) {
            return known.get();
        }
        var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
        return edited(file, survey).recipe(survey.name());
    }
}

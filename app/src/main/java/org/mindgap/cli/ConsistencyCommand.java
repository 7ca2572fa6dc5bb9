package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Contrast;
import org.mindgap.compare.consistency.LanguageGap;
import org.mindgap.compare.consistency.Response;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.PeopleCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.formats.table.Scores;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how consistent models are, and how near to people. */
@Command(
        name = "consistency",
        description = {
            "Prints, for each model and language, whether responses to one question are alike, and whether they are"
                    + " what people say: of a CSV file with a free response in each row, put into a number from 0 to 1.",
            "Consistency is Spearman's correlation over pairs of different responses to one question; a response never"
                    + " pairs with itself or a copy of itself. Alignment is Spearman's correlation of responses, and of"
                    + " the questions' means, with the people's numbers. Intervals of 95 %% are of a bootstrap of"
                    + " questions.",
            "The rows can be regressed: --csv, then mindgap fit. consistency_half and alignment_half rest on different"
                    + " responses (means of 100 splits), so that chance in one is not chance in the other."
        },
        footer = {
            "",
            "Example:",
            "  mindgap consistency scores.csv",
            "  mindgap consistency scores.csv --between",
            "  mindgap consistency --study S --model M --people-of language",
            "  mindgap consistency scores.csv --contrast US --people-file countries.csv",
            "  mindgap consistency scores.csv --csv > cells.csv",
            "  mindgap fit cells.csv --formula \"alignment_half ~ consistency_half + language + (1 | model)\"",
        })
final class ConsistencyCommand implements Callable<Integer> {
    private static final int SPLITS = 100;
    private static final int MOST = 100_000;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A CSV file: a header, a row for each response. Or --study.")
    @Nullable
    Path file;

    @Mixin
    StudyScoresOptions own;

    @Option(names = "--model-column", paramLabel = "C", description = "Default: model_name.")
    String model = ResponsesCsv.PUBLISHED.model();

    @Option(names = "--language-column", paramLabel = "C", description = "Of the prompt. Default: language.")
    String language = ResponsesCsv.PUBLISHED.language();

    @Option(names = "--question-column", paramLabel = "C", description = "Default: question_key.")
    String question = ResponsesCsv.PUBLISHED.question();

    @Option(names = "--score-column", paramLabel = "C", description = "0 to 1. Default: response_pro_score.")
    String score = ResponsesCsv.PUBLISHED.score();

    @Option(
            names = "--people-column",
            paramLabel = "C",
            description = "The people's number, 0 to 1; none for no alignment. Default: ground_truth_pro_score.")
    String people = ResponsesCsv.PUBLISHED.truth();

    @Option(
            names = "--coder-noise",
            paramLabel = "E",
            description =
                    "Part of the opinions that the coder gets wrong, between 0 and 1 (0.045 in the study that made"
                            + " the file): consistency is divided by 1 − E, and shown at most as 1. Default: none.")
    @Nullable
    Double noise;

    @Option(
            names = "--self-pairs",
            paramLabel = "N",
            description =
                    "Shows beside it what counting N copies of every response gives, as the published analysis did"
                            + " (4 groups of people, or 13). Not to be used for anything else.")
    @Nullable
    Integer copies;

    @Option(
            names = "--between",
            description = "A row for each model instead: consistency within languages, between them, and the gap.")
    boolean between;

    @Option(
            names = "--contrast",
            paramLabel = "GROUP",
            description = "A row for each model, language and people of that language instead: alignment with these and"
                    + " with GROUP on the same responses, the difference, and how alike the two peoples are. Needs"
                    + " --people-file.")
    @Nullable
    String contrast;

    @Option(
            names = "--people-file",
            paramLabel = "FILE",
            description = "A CSV file of groups of people with a number for each question, as mindgap polarity --csv"
                    + " prints it. Keys of questions are compared without regard to case.")
    @Nullable
    Path peopleFile;

    @Mixin
    PeopleColumnsOption peopleColumns;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws of questions for the intervals; 0 for none. Default: ${DEFAULT-VALUE}.")
    int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Mixin
    TableOption table;

    ConsistencyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        check();
        if ((file == null) == !own.given()) {
            throw new ProblemException(Problem.error("compare.scores-source"));
        }
        return file == null ? own.read(terminal, this::print) : print(scores(file), FileFacts.name(file), "");
    }

    private List<Response> scores(Path scores) throws ProblemException, IOException {
        var read = Scores.of(
                ObservationsCsv.read(scores, JobContext.unwatched()),
                new ResponsesCsv(
                        model,
                        language,
                        question,
                        score,
                        people.equals("none") ? "" : people,
                        ResponsesCsv.PUBLISHED.answered()));
        terminal.problems(read.notes());
        return read.responses();
    }

    private int print(List<Response> responses, String caption, String invented) throws ProblemException, IOException {
        if (between && !responses.isEmpty() && languages(responses) < 2) {
            terminal.problem(Problem.error("compare.one-language"));
        }
        var how = new Consistency(
                noise == null ? 0 : noise, copies == null ? 1 : copies, replicates, SPLITS, new Seed(seed));
        if (copies != null) {
            terminal.problem(Problem.warning("compare.self-pairs", copies));
        }
        var shown = contrast != null
                ? contrasts(contrast, responses)
                : between ? gaps(how, responses) : rows(how, responses);
        table.print(
                new NotedTable(shown, caption, List.of("Intervals: bootstrap of questions."), invented),
                terminal.out());
        return shown.rows().isEmpty() ? 1 : 0;
    }

    /** Of the model that has most. */
    private static long languages(List<Response> responses) {
        return responses.stream()
                .collect(Collectors.groupingBy(
                        Response::model, Collectors.mapping(Response::language, Collectors.toSet())))
                .values()
                .stream()
                .mapToLong(Set::size)
                .max()
                .orElse(0);
    }

    private void check() throws ProblemException {
        if ((contrast == null) != (peopleFile == null)) {
            throw new ProblemException(Problem.error("compare.contrast-file"));
        }
        if (noise != null && !(noise >= 0 && noise < 1)) {
            throw new ProblemException(Problem.error("compare.coder-noise", noise));
        }
        if (copies != null && (copies < 2 || copies > MOST)) {
            throw new ProblemException(Problem.error("compare.copies", copies));
        }
        if (replicates < 0 || replicates > MOST) {
            throw new ProblemException(Problem.error("compare.replicates-number", replicates, MOST));
        }
    }

    private DataTable rows(Consistency how, List<Response> responses) {
        var columns = new ArrayList<>(List.of("model", "language", "n_responses", "n_questions", "n_repeated"));
        columns.addAll(List.of("consistency", "consistency_lower", "consistency_upper"));
        if (noise != null) {
            columns.add("consistency_corrected");
        }
        if (copies != null) {
            columns.add("consistency_self_pairs");
        }
        columns.addAll(List.of("alignment", "alignment_lower", "alignment_upper"));
        if (!table.text()) {
            columns.addAll(List.of("alignment_questions", "alignment_questions_lower", "alignment_questions_upper"));
            columns.addAll(List.of("alignment_pearson", "alignment_mean"));
        }
        columns.addAll(List.of("consistency_half", "alignment_half"));
        var rows = new ArrayList<List<Object>>();
        for (var row : how.rows(responses)) {
            rows.add(values(row));
        }
        return new DataTable(columns, rows);
    }

    private List<Object> values(ConsistencyRow row) {
        var values = new ArrayList<Object>(
                List.of(row.model(), row.language(), row.responses(), row.questions(), row.repeated()));
        var consistency = row.consistency();
        values.addAll(List.of(consistency.value(), consistency.lower(), consistency.upper()));
        if (noise != null) {
            values.add(row.corrected());
        }
        if (copies != null) {
            values.add(row.copied());
        }
        var alignment = row.alignment();
        values.addAll(List.of(alignment.value(), alignment.lower(), alignment.upper()));
        if (!table.text()) {
            var means = row.questionAlignment();
            values.addAll(List.of(means.value(), means.lower(), means.upper(), row.linear(), row.nearness()));
        }
        values.addAll(List.of(row.splitConsistency(), row.splitAlignment()));
        return values;
    }

    private static DataTable gaps(Consistency how, List<Response> responses) {
        var rows = new ArrayList<List<Object>>();
        for (LanguageGap gap : how.gaps(responses)) {
            rows.add(List.of(
                    gap.model(),
                    gap.languages(),
                    gap.within(),
                    gap.between(),
                    gap.gap().value(),
                    gap.gap().lower(),
                    gap.gap().upper()));
        }
        return new DataTable(
                List.of("model", "n_languages", "within", "between", "gap", "gap_lower", "gap_upper"), rows);
    }

    private DataTable contrasts(String against, List<Response> responses) throws ProblemException, IOException {
        var groups = peopleColumns
                .columns()
                .of(ObservationsCsv.read(java.util.Objects.requireNonNull(peopleFile), JobContext.unwatched())
                        .data());
        if (!groups.groups().containsKey(against)) {
            throw new ProblemException(Problem.error(
                    "compare.no-contrast",
                    against,
                    String.join(", ", groups.groups().keySet())));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : Contrast.rows(
                responses.stream().map(PeopleCsv::keyed).toList(), groups, against, replicates, new Seed(seed))) {
            var values = new ArrayList<Object>(List.of(row.model(), row.language(), row.home(), row.against()));
            values.addAll(List.of(row.responses(), row.questions()));
            for (var one : List.of(row.toHome(), row.toOther(), row.difference())) {
                values.addAll(List.of(one.value(), one.lower(), one.upper()));
            }
            values.addAll(List.of(row.people(), row.same()));
            rows.add(values);
        }
        return new DataTable(
                List.of(
                        "model",
                        "language",
                        "home",
                        "contrast",
                        "n_responses",
                        "n_questions",
                        "to_home",
                        "to_home_lower",
                        "to_home_upper",
                        "to_contrast",
                        "to_contrast_lower",
                        "to_contrast_upper",
                        "difference",
                        "lower",
                        "upper",
                        "people_alike",
                        "as_home_would_be"),
                rows);
    }
}

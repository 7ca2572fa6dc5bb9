package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Contrast;
import org.mindgap.compare.consistency.LanguageGap;
import org.mindgap.compare.consistency.Response;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.PeopleCsv;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Interval;
import org.mindgap.stats.Seed;
import org.mindgap.stats.ShareIntervals;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how consistent models are, and how near to people. */
@Command(
        name = "consistency",
        description = {
            "Prints, for each model and language, whether responses to one question are alike, and whether they are"
                    + " what people say: of a CSV file with a free response in each row, put into a number from 0 to 1.",
            "Consistency is Spearman's correlation over pairs of different responses to one question; a response never"
                    + " pairs with itself or a copy of itself. Alignment is Spearman's correlation of responses, and of"
                    + " the questions' means, with the people's numbers. Intervals of 95 %% are of a bootstrap of"
                    + " questions, corrected for bias and skewness (BCa).",
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
            "  mindgap consistency --study S --people-of language --contrast English",
            "  mindgap consistency scores.csv --csv > cells.csv",
            "  mindgap fit cells.csv --formula \"alignment_half ~ consistency_half + language + (1 | model)\"",
        })
final class ConsistencyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    ResponseOptions from;

    @Option(
            names = "--coder-checked",
            paramLabel = "N",
            description =
                    "Opinions on which E rests, checked by hand: its own interval (Wilson) then widens that of the"
                            + " corrected consistency, and is told.")
    @Nullable
    Integer checked;

    @Option(
            names = "--between",
            description = "A row for each model instead: consistency within languages, between them, and the gap.")
    boolean between;

    @Option(
            names = "--contrast",
            paramLabel = "GROUP",
            description = "A row for each model, language and people of that language instead: alignment with these and"
                    + " with GROUP on the same responses, the difference, and how alike the two peoples are. Needs"
                    + " --people-file, or of a study --people-of, whose groups are then the people.")
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

    @Mixin
    TableOption table;

    ConsistencyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        check();
        return from.read(terminal, this::print);
    }

    private int print(List<Response> responses, String caption, String invented) throws ProblemException, IOException {
        if (between && !responses.isEmpty() && languages(responses) < 2) {
            terminal.problem(Problem.error("compare.one-language"));
        }
        var how = from.how();
        if (checked != null) {
            terminal.problem(Problem.note(
                    "compare.coder-interval",
                    String.valueOf(from.noise),
                    shown(noise().lower()),
                    shown(noise().upper()),
                    checked));
        }
        if (from.copies != null) {
            terminal.problem(Problem.warning("compare.self-pairs", from.copies));
        }
        var shown = contrast != null
                ? contrasts(contrast, responses)
                : between ? gaps(how, responses) : rows(how, responses);
        table.print(
                new NotedTable(shown, caption, List.of("Intervals: bootstrap of questions (BCa)."), invented),
                terminal.out());
        return shown.rows().isEmpty() ? 1 : 0;
    }

    private static String words(Stream<String> all) {
        var words = all.distinct().sorted().collect(Collectors.joining(", "));
        return words.isEmpty() ? "-" : words;
    }

    private static String shown(double part) {
        return String.format(Locale.ROOT, "%.4f", part);
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
        var ofStudy = from.own.given() && from.own.languages != null;
        if (contrast == null ? peopleFile != null : peopleFile == null && !ofStudy) {
            throw new ProblemException(Problem.error("compare.contrast-file"));
        }
        if (checked != null && (checked < 1 || from.noise == null)) {
            throw new ProblemException(Problem.error("compare.coder-checked", checked));
        }
        from.check();
    }

    private DataTable rows(Consistency how, List<Response> responses) {
        var columns = new ArrayList<>(List.of("model", "language", "n_responses", "n_questions", "n_repeated"));
        columns.addAll(List.of("consistency", "consistency_lower", "consistency_upper"));
        if (from.noise != null) {
            columns.addAll(List.of("consistency_corrected", "corrected_lower", "corrected_upper"));
        }
        if (from.copies != null) {
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

    /** At an end of the interval of the coder's noise, which is a point where nobody says what it rests on. */
    private double corrected(double consistency, boolean low) {
        var of = noise();
        return Math.min(1, consistency / (1 - (low ? of.lower() : of.upper())));
    }

    private Interval noise() {
        var part = from.noise == null ? 0 : from.noise;
        return checked == null ? new Interval(part, part) : ShareIntervals.USUAL.wilson(part, checked);
    }

    private List<Object> values(ConsistencyRow row) {
        var values = new ArrayList<Object>(
                List.of(row.model(), row.language(), row.responses(), row.questions(), row.repeated()));
        var consistency = row.consistency();
        values.addAll(List.of(consistency.value(), consistency.lower(), consistency.upper()));
        if (from.noise != null) {
            values.addAll(List.of(
                    row.corrected(),
                    Math.min(corrected(consistency.lower(), true), corrected(consistency.lower(), false)),
                    Math.max(corrected(consistency.upper(), true), corrected(consistency.upper(), false))));
        }
        if (from.copies != null) {
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
        var groups = peopleFile == null
                ? from.own.peoples.orElseThrow()
                : peopleColumns
                        .columns()
                        .of(ObservationsCsv.read(peopleFile, JobContext.unwatched())
                                .data());
        if (!groups.groups().containsKey(against)) {
            throw new ProblemException(Problem.error(
                    "compare.no-contrast",
                    against,
                    String.join(", ", groups.groups().keySet())));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : Contrast.rows(
                responses.stream().map(PeopleCsv::keyed).toList(),
                groups,
                against,
                from.replicates,
                new Seed(from.seed))) {
            var values = new ArrayList<Object>(List.of(row.model(), row.language(), row.home(), row.against()));
            values.addAll(List.of(row.responses(), row.questions()));
            for (var one : List.of(row.toHome(), row.toOther(), row.difference())) {
                values.addAll(List.of(one.value(), one.lower(), one.upper()));
            }
            values.addAll(List.of(row.people(), row.same()));
            rows.add(values);
        }
        if (rows.isEmpty() && !responses.isEmpty()) {
            terminal.problem(Problem.error(
                    "compare.contrast-none",
                    against,
                    words(responses.stream().map(Response::language)),
                    words(groups.languages().values().stream())));
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

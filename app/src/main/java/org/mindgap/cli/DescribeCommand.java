package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.microdata.CellTexts;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.RolesFile;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Weightless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a file of respondents says of itself, without importing it. */
@Command(
        name = "describe",
        description = "Shows the variables of an SPSS or Stata file, or how a CSV file is read, without importing it.",
        footer = {
            "",
            "Example:",
            "  mindgap describe survey.sav --json",
            "  mindgap describe survey.sav --suggest",
            "  mindgap describe survey.sav --roles-out roles.csv",
            "  mindgap describe survey.csv --decimal comma",
            "  mindgap describe survey.csv --suggest --codebook questions.json"
        })
final class DescribeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            description = "The file: .sav, .zsav, .por, .dta, .csv, .tsv, or the .zip it came in.")
    Path file;

    @Mixin
    TableOptions how;

    @Option(names = "--suggest", description = "Says what each variable could be used as, and why.")
    boolean suggest;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Shows the first N respondents instead of the variables, codes as they stand in the file.")
    int rows;

    @Option(
            names = "--roles-out",
            paramLabel = "FILE",
            description = "Writes a roles file to begin with: every variable with its suggested use, as CSV.")
    @Nullable
    Path rolesOut;

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE",
            description = "With --suggest or --roles-out: uses as this preset has them.")
    @Nullable
    String preset;

    @Option(
            names = "--codebook",
            paramLabel = "F",
            description =
                    "With --suggest or --roles-out: labels from this file, JSON or DDI XML, as the import has them.")
    @Nullable
    Path codebook;

    @Option(names = "--entry", paramLabel = "NAME", description = "Which file of a .zip, where several are surveys.")
    @Nullable
    String entry;

    @Mixin
    TableOption table;

    DescribeCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var input = SurveyInput.open(file, entry)) {
            input.notes().forEach(terminal::problem);
            var text = how.said().isPresent() || composition.isTable(input.path());
            if (suggest || rolesOut != null) {
                return proposed(input.path(), text);
            }
            if (text) {
                new DescribedTable(TableHead.read(input.path(), how.choices()), table, terminal).print(rows);
                return 0;
            }
            return described(composition.microdata().of(input.path()).open(input.path(), how.encoding.charset()));
        }
    }

    /** What variables could be used as; written as a roles file where one is asked for. */
    private int proposed(Path path, boolean text) throws ProblemException, IOException {
        var word = text ? "csv" : Formats.AUTO;
        if (!(composition.surveys().choose(path, word, true) instanceof DescribingSurveyReader reader)) {
            throw new ProblemException(Problem.error("cli.not-described").at(Place.file(FileFacts.name(file))));
        }
        var request = SurveyRequest.of(path)
                .codebook(Optional.ofNullable(codebook))
                .encoding(how.encoding.charset())
                .reading(how.choices());
        var description = reader.describe(request, JobContext.unwatched());
        var chosen = preset == null
                ? Optional.<Preset>empty()
                : Optional.of(ProposalOptions.presets().named(preset));
        var uses = new ProposedUses(description.dictionary(), chosen);
        if (rolesOut == null) {
            if (table.text()) {
                heading(description.dictionary());
            }
            table.print(uses.table(), terminal.out());
        } else {
            if (!RolesFile.isNamed(rolesOut)) {
                throw new ProblemException(Problem.error("cli.roles-out-ending", FileFacts.name(rolesOut)));
            }
            uses.writeRoles(rolesOut);
            terminal.out().println(rolesOut);
        }
        description.notes().forEach(terminal::problem);
        return 0;
    }

    private int described(Microdata data) throws ProblemException, IOException {
        var dictionary = data.dictionary();
        if (rows > 0) {
            table.print(respondents(data), terminal.out());
        } else if (table.json()) {
            try (var json = TableJson.generator(terminal.out())) {
                DictionaryJson.write(
                        dictionary,
                        ProposalOptions.presets().fitting(dictionary).stream()
                                .map(Preset::id)
                                .toList(),
                        json);
            }
            terminal.out().println();
        } else {
            if (table.text()) {
                heading(dictionary);
            }
            table.print(variables(dictionary), terminal.out());
        }
        data.notes().forEach(terminal::problem);
        return whole(data) ? 0 : 1;
    }

    /**
     * Goes through the file to its end: a dictionary can be whole where people are missing behind it. Says on the way
     * whom the file's own weight does not weigh.
     */
    private boolean whole(Microdata data) throws IOException {
        var dictionary = data.dictionary();
        var weight = IntStream.range(0, dictionary.fields().size())
                .filter(i -> dictionary
                        .weight()
                        .equals(Optional.of(dictionary.fields().get(i).name())))
                .boxed()
                .toList();
        try {
            var read = data.read(
                    weight.stream().map(i -> new Microdata.Wanted(i, false)).toList(), JobContext.unwatched());
            if (!weight.isEmpty()) {
                weightless(
                        dictionary.fields().get(weight.get(0)),
                        new CellTexts(read.columns().get(0)),
                        read.rows());
            }
            return true;
        } catch (ProblemException e) {
            e.problems().forEach(terminal::problem);
            return false;
        }
    }

    private void weightless(Field weight, CellTexts cells, int rows) {
        var weights = IntStream.range(0, rows)
                .mapToDouble(row -> DecimalText.parse(cells.at(row)).orElse(Double.NaN))
                .map(w -> weight.missing().has(w) ? Double.NaN : w)
                .toArray();
        var none = Weightless.of(weights);
        if (none.people() > 0) {
            terminal.problem(Problem.note(
                    "cli.described-weight",
                    weight.name(),
                    String.join(", ", none.words()),
                    rows - none.people(),
                    rows));
        }
    }

    private void heading(Dictionary dictionary) {
        var origin = dictionary.origin();
        var out = terminal.out();
        out.println(FileFacts.name(file) + (origin.label().isEmpty() ? "" : ": " + origin.label()));
        out.println(origin.format()
                + (origin.product().isEmpty() ? "" : ", written by " + origin.product())
                + (origin.created().isEmpty() ? "" : ", " + origin.created()));
        out.println((origin.cases().isPresent() ? origin.cases().getAsLong() + " respondents, " : "")
                + dictionary.fields().size() + (dictionary.fields().size() == 1 ? " variable" : " variables")
                + "; texts in " + origin.encoding().replaceFirst("^x-", "") + " (" + from(origin) + ")");
        dictionary.weight().ifPresent(w -> out.println("Weighted by " + w));
        dictionary
                .sets()
                .forEach(s -> out.println("Multiple-response set " + s.name() + " "
                        + (s.label().isEmpty() ? "" : s.label() + " ") + "(" + String.join(", ", s.fields()) + ")"));
        ProposalOptions.presets()
                .fitting(dictionary)
                .forEach(p -> out.println("Preset that fits: " + p.id() + " (" + p.name() + ")"));
        dictionary.documents().forEach(d -> out.println("  " + d));
        out.println();
    }

    private static String from(FileOrigin origin) {
        return switch (origin.encodingFrom()) {
            case USER -> "as you said";
            case FILE, CODE_PAGE -> "as the file says";
            case FORMAT -> "as all files of this format";
            case NOT_NEEDED -> "plain ASCII so far";
            case ASSUMED -> "assumed, the file does not say";
        };
    }

    private DataTable respondents(Microdata data) throws ProblemException, IOException {
        var names = data.dictionary().fields().stream().map(Field::name).toList();
        var wanted = IntStream.range(0, names.size())
                .mapToObj(i -> new Microdata.Wanted(i, true))
                .toList();
        var read = data.read(wanted, rows, JobContext.unwatched());
        read.notes().forEach(terminal::problem);
        var columns = read.columns().stream().map(CellTexts::new).toList();
        var shown = new ArrayList<List<Object>>();
        for (var row = 0; row < read.rows(); row++) {
            var cells = new ArrayList<Object>();
            for (var column : columns) {
                cells.add(column.at(row));
            }
            shown.add(cells);
        }
        return new DataTable(names, shown);
    }

    private static DataTable variables(Dictionary dictionary) {
        var rows = new ArrayList<List<Object>>();
        for (var field : dictionary.fields()) {
            rows.add(List.of(
                    field.name(),
                    field.label(),
                    field.isText() ? "text" : "number",
                    field.format(),
                    measure(field),
                    missing(field.missing()),
                    field.labels().stream().map(l -> l.code() + "=" + l.label()).collect(Collectors.joining("; "))));
        }
        return new DataTable(List.of("name", "label", "type", "format", "measure", "missing", "values"), rows);
    }

    static String measure(Field field) {
        return field.measure().map(m -> m.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String missing(MissingValues missing) {
        var parts = new ArrayList<String>();
        missing.range()
                .ifPresent(r -> parts.add((Double.isInfinite(r.low()) ? "lowest" : CodeText.of(r.low()))
                        + " to "
                        + (Double.isInfinite(r.high()) ? "highest" : CodeText.of(r.high()))));
        parts.addAll(missing.codes());
        return String.join("; ", parts);
    }
}

package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.NumpyPrint;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Rows of OpinionsQA's distributions of people. {@code D_H} holds shares over the options that are answers, among those
 * who gave one; {@code R_H} the share of everybody who refused.
 */
final class OpinionsShares implements SubpopAssembly.Rows {
    private static final String INFO = "info.csv";
    private static final String EVERYONE = "Overall";

    private final Map<String, Offered> offered;
    private final Map<List<String>, List<String>> seen = new HashMap<>();

    private OpinionsShares(Map<String, Offered> offered) {
        this.offered = offered;
    }

    /** What people could choose: answers, then the refused ones. */
    private record Offered(String question, List<String> labels, List<Double> ordinal) {
        static Offered of(String question, List<String> labels, List<Double> ordinal) throws NotLiteralException {
            if (ordinal.size() < 2 || labels.size() < ordinal.size()) {
                throw new NotLiteralException(ordinal.size() + " places do not fit " + labels.size() + " options");
            }
            var named = new ArrayList<>(labels.subList(0, ordinal.size()));
            // R_H is one figure for all of them
            if (labels.size() > ordinal.size()) {
                named.add(String.join(" / ", labels.subList(ordinal.size(), labels.size())));
            }
            return new Offered(question, List.copyOf(named), ordinal);
        }
    }

    /**
     * The options are those of the codebook, else of info.csv beside the file, unless the rows name them.
     *
     * @throws ProblemException if nothing names the options
     */
    static OpinionsShares of(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var own = CsvHead.of(request.file()).has("ordinal_refs", "refusal_refs", "ordinal");
        var beside = request.file().resolveSibling(INFO);
        var info = request.codebook().or(() -> Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty());
        if (own || info.isEmpty()) {
            if (!own) {
                throw new ProblemException(Problem.error("formats.opinions-shares-info", INFO)
                        .at(Place.file(FileFacts.name(request.file()))));
            }
            return new OpinionsShares(Map.of());
        }
        var offered = new HashMap<String, Offered>();
        var name = FileFacts.name(info.get());
        try (var table = CsvTable.open(info.get(), context)) {
            for (var column : List.of("key", "question", "references", "option_ordinal")) {
                if (table.column(column) < 0) {
                    throw new ProblemException(
                            Problem.error("formats.column-missing", column, String.join(", ", table.header()))
                                    .at(Place.line(name, 1)));
                }
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var fields = new Fields(table, row.get());
                try {
                    offered.put(
                            fields.text("key"),
                            Offered.of(
                                    fields.text("question"),
                                    fields.texts("references"),
                                    fields.numbers("option_ordinal")));
                } catch (NotLiteralException e) {
                    // said where people answered this question
                    offered.remove(fields.text("key"));
                }
            }
        }
        return new OpinionsShares(offered);
    }

    /** Nothing for a row that repeats one to the letter, as files do that put the same people beside several models. */
    @Override
    public Optional<SubpopRow> read(CsvTable table, CsvRow row) throws NotLiteralException {
        var fields = new Fields(table, row);
        var key = fields.text("qkey");
        var attribute = fields.text("attribute");
        var group = fields.text("group");
        if (key.isEmpty() || attribute.isEmpty() || group.isEmpty()) {
            throw new NotLiteralException("qkey, attribute or group is empty");
        }
        var written = List.of(fields.text("D_H"), fields.text("R_H"));
        var earlier = seen.putIfAbsent(List.of(key, attribute, group), written);
        if (written.equals(earlier)) {
            return Optional.empty();
        }
        var known = offered.isEmpty() ? own(fields) : offered.get(key);
        if (known == null) {
            throw new NotLiteralException("info.csv has no readable row of question " + key);
        }
        return Optional.of(new SubpopRow(
                key,
                known.question(),
                known.labels(),
                known.ordinal(),
                everyone(attribute, group) ? Map.of() : Map.of(attribute, group),
                responses(written.get(0), known.ordinal().size()),
                refused(written.get(1))));
    }

    private static Offered own(Fields fields) throws NotLiteralException {
        var labels = new ArrayList<>(fields.texts("ordinal_refs"));
        labels.addAll(fields.texts("refusal_refs"));
        return Offered.of(fields.text("question"), labels, fields.numbers("ordinal"));
    }

    private static boolean everyone(String attribute, String group) {
        return attribute.equalsIgnoreCase(EVERYONE) && group.equalsIgnoreCase(EVERYONE);
    }

    private static List<Double> responses(String written, int answers) throws NotLiteralException {
        var numbers = NumpyPrint.parse(written)
                .orElseThrow(() -> new NotLiteralException("D_H should be a row of numbers, whole"));
        if (numbers.length != answers) {
            throw new NotLiteralException("D_H should have " + answers + " figures and has " + numbers.length);
        }
        if (Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            throw new NotLiteralException("D_H has no figure for an option");
        }
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double refused(String written) throws NotLiteralException {
        if (written.isEmpty() || written.equals("nan")) {
            return Double.NaN;
        }
        var share = DecimalText.parse(written).orElse(-1);
        if (!(share >= 0 && share <= 1)) {
            throw new NotLiteralException("R_H is not between 0 and 1");
        }
        return share;
    }

    /** Fields of a row by the names of their columns; an absent column is empty. */
    private record Fields(CsvTable table, CsvRow row) {
        String text(String column) {
            var at = table.column(column);
            return at < 0 ? "" : row.text(at);
        }

        List<String> texts(String column) throws NotLiteralException {
            return list(column).stream().map(v -> PythonLiteral.text(v).strip()).toList();
        }

        List<Double> numbers(String column) throws NotLiteralException {
            var list = list(column);
            if (list.stream().allMatch(n -> n instanceof Double d && Double.isFinite(d))) {
                return list.stream().map(Double.class::cast).toList();
            }
            throw new NotLiteralException(column + " should be a list of numbers");
        }

        private List<?> list(String column) throws NotLiteralException {
            if (PythonLiteral.parse(text(column)) instanceof List<?> list) {
                return list;
            }
            throw new NotLiteralException(column + " is no list");
        }
    }
}

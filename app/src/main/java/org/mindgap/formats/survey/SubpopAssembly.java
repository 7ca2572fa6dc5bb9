package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** Puts the rows of SubPOP, or of files that say the same, together: one variable for each attribute, one cell for each group and question. */
final class SubpopAssembly implements PublishedCsv.Assembly {
    private static final double ROUNDING = 0.02;

    private final String file;
    private final SurveyRequest request;
    private final ProblemLog log;
    private final Rows rows;
    private final String unknown;
    private final Map<String, SubpopQuestion> questions = new LinkedHashMap<>();
    private final Map<String, SubpopRow> first = new HashMap<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<PublishedCell> cells = new ArrayList<>();

    /** Reads one row; nothing where it repeats another. */
    interface Rows {
        Optional<SubpopRow> read(CsvTable table, CsvRow row) throws NotLiteralException;
    }

    /**
     * For one file.
     *
     * @param rows how its rows are written
     * @param unknown code of the note on what the file does not say
     */
    SubpopAssembly(String file, SurveyRequest request, ProblemLog log, Rows rows, String unknown) {
        this.file = file;
        this.request = request;
        this.log = log;
        this.rows = rows;
        this.unknown = unknown;
        request.countryIs().ifPresent(c -> values.put(NamedVariables.COUNTRY, new LinkedHashSet<>(List.of(c))));
    }

    @Override
    public List<Question> questions() {
        return questions.values().stream().map(SubpopQuestion::question).toList();
    }

    @Override
    public List<PublishedCell> cells() {
        return cells;
    }

    /** An attribute each, in the order in which they come, with the roles that the user named. */
    @Override
    public List<Variable> variables() throws ProblemException {
        NamedVariables.mustExist(request, values.keySet(), file);
        var variables = new ArrayList<Variable>();
        values.forEach((name, groups) -> variables.add(new Variable(
                name,
                "",
                role(name),
                Measure.NOMINAL,
                groups.stream().map(g -> new Variable.Value(g, g)).toList())));
        return variables;
    }

    @Override
    public void finish() {
        log.add(Problem.note(unknown).at(Place.file(file)));
    }

    @Override
    public void take(CsvTable table, CsvRow csv) throws ProblemException {
        SubpopRow row;
        try {
            var read = rows.read(table, csv);
            if (read.isEmpty()) {
                return;
            }
            row = read.get();
        } catch (NotLiteralException e) {
            warn(csv, Problem.warning("formats.subpop-row", String.valueOf(e.getMessage())));
            return;
        }
        NamedVariables.countryOnce(request, row.group().keySet(), file);
        var earlier = first.get(row.key());
        if (earlier != null && !same(earlier, row)) {
            warn(csv, Problem.warning("formats.subpop-differs", row.key()));
            return;
        }
        var shares = shares(row, csv);
        if (shares.isEmpty()) {
            return;
        }
        if (earlier == null) {
            var question = SubpopQuestion.of(row);
            question.problems().forEach(p -> warn(csv, p));
            first.put(row.key(), row);
            questions.put(row.key(), question);
        }
        var codes = new LinkedHashMap<String, String>();
        request.countryIs().ifPresent(c -> codes.put(NamedVariables.COUNTRY, c));
        codes.putAll(row.group());
        var group = new Group(codes);
        if (!seen.add(List.of(group, row.key()))) {
            warn(csv, Problem.warning("formats.cell-twice", row.key(), DialogueCells.words(group)));
            return;
        }
        row.group()
                .forEach((name, value) ->
                        values.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(value));
        cells.add(new PublishedCell(group, row.key(), null, shares.get(), ""));
    }

    /**
     * Shares of everybody asked: those of the file are among people who did not refuse, so they are taken times the rest.
     * Where nobody says how many refused, they stay as they are and the share of the refused option is unknown.
     */
    private Optional<Map<String, Double>> shares(SubpopRow row, CsvRow csv) {
        var sum = row.responses().stream().mapToDouble(r -> r).sum();
        var written = String.format(Locale.ROOT, "%.4f", sum);
        var wrong = row.responses().stream().anyMatch(r -> !(r >= 0 && r <= 1 + ROUNDING));
        if (wrong || Math.abs(sum - 1) > ROUNDING || row.refused() == 1) {
            warn(csv, Problem.warning("formats.subpop-shares", row.key(), written));
            return Optional.empty();
        }
        var answered = Double.isNaN(row.refused()) ? 1 : 1 - row.refused();
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < row.responses().size(); i++) {
            shares.put(SubpopQuestion.code(i), row.responses().get(i) * answered);
        }
        if (!Double.isNaN(row.refused())) {
            shares.put(
                    row.offersRefusal() ? SubpopQuestion.code(row.responses().size()) : SubpopQuestion.REFUSED,
                    row.refused());
        } else {
            warn(csv, Problem.warning("formats.subpop-refusal", row.key()));
        }
        return Optional.of(shares);
    }

    private static boolean same(SubpopRow earlier, SubpopRow row) {
        return earlier.question().equals(row.question())
                && earlier.labels().equals(row.labels())
                && earlier.ordinal().equals(row.ordinal())
                && earlier.offersRefusal() == row.offersRefusal();
    }

    private Role role(String name) {
        if (request.country().map(name::equals).orElse(name.equals(NamedVariables.COUNTRY))) {
            return Role.COUNTRY;
        }
        return request.religion().map(name::equals).orElse(name.equals("religion") || name.equalsIgnoreCase("RELIG"))
                ? Role.RELIGION
                : Role.GROUP;
    }

    private void warn(CsvRow row, Problem problem) {
        log.add(problem.at(Place.line(file, row.line())));
    }
}

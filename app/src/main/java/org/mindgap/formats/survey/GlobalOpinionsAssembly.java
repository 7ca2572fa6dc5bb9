package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/**
 * Puts the rows of GlobalOpinionQA together: a question is a row, known by the hash of its text; a country's list is a
 * cell, kept as printed. A country whose list is wrong is left out of that question only.
 */
final class GlobalOpinionsAssembly implements PublishedCsv.Assembly {
    private static final double ROUNDING = 0.02;
    private static final double LEAST = 0.5;
    private static final double MOST = 1.5;

    private final String file;
    private final ProblemLog log;
    private final List<Question> questions = new ArrayList<>();
    private final List<PublishedCell> cells = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Group> countries = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    GlobalOpinionsAssembly(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    @Override
    public List<PublishedCell> cells() {
        return cells;
    }

    /** The sources that rows name, as a citation. */
    @Override
    public String sources() {
        return String.join("; ", sources);
    }

    /** The country: names as the file calls them, in its order; the name is code and label. */
    @Override
    public List<Variable> variables() {
        var values =
                countries.keySet().stream().map(c -> new Variable.Value(c, c)).toList();
        return List.of(new Variable(NamedVariables.COUNTRY, "", Role.COUNTRY, Measure.NOMINAL, values));
    }

    @Override
    public void take(CsvTable table, CsvRow csv) {
        GlobalOpinionsRow row;
        try {
            row = GlobalOpinionsRow.of(table, csv);
        } catch (NotLiteralException e) {
            warn(csv, Problem.warning("formats.opinions-row", String.valueOf(e.getMessage())));
            return;
        }
        var question = question(row, csv);
        var found = new LinkedHashMap<String, Map<String, Double>>();
        for (var entry : row.selections().entrySet()) {
            var country = entry.getKey().strip();
            if (country.isEmpty() || found.containsKey(country)) {
                warn(csv, Problem.warning("formats.opinions-country", country, question.id()));
                continue;
            }
            shares(country, entry.getValue(), question, csv).ifPresent(s -> found.put(country, s));
        }
        if (found.isEmpty()) {
            warn(csv, Problem.warning("formats.opinions-nobody", question.id()));
            return;
        }
        times.merge(TextHash.of(row.text()), 1, Integer::sum);
        questions.add(question);
        question.options().stream().filter(o -> !o.substantive()).forEach(o -> kinds.merge(o.label(), 1, Integer::sum));
        if (!row.source().isEmpty()) {
            sources.add(row.source());
        }
        found.forEach((country, shares) -> cells.add(new PublishedCell(
                countries.computeIfAbsent(country, c -> Group.of(NamedVariables.COUNTRY, c)),
                question.id(),
                null,
                shares,
                row.source())));
    }

    @Override
    public void finish() {
        kinds.forEach((label, count) -> log.add(
                Problem.note("formats.opinions-kind", label, DialogueDocument.words(OptionWords.kind(label)), count)
                        .at(Place.file(file))));
        new CountryNames()
                .several(countries.keySet())
                .forEach((code, names) ->
                        log.add(Problem.note("formats.opinions-same-country", String.join(", ", names), code)
                                .at(Place.file(file))));
        log.add(Problem.note("formats.opinions-unknown").at(Place.file(file)));
    }

    private Question question(GlobalOpinionsRow row, CsvRow csv) {
        var hash = TextHash.of(row.text());
        var before = times.getOrDefault(hash, 0);
        var id = before == 0 ? TextHash.id(hash) : TextHash.id(hash) + "-" + (before + 1);
        if (before > 0) {
            warn(csv, Problem.warning("formats.opinions-twice", TextHash.id(hash), id));
        }
        var text = row.text().strip();
        if (text.isEmpty()) {
            warn(csv, Problem.warning("formats.opinions-no-text", id));
        }
        var options = new ArrayList<Option>();
        for (var label : row.labels()) {
            var position = options.size() + 1;
            options.add(new Option(String.valueOf(position), label, position, OptionWords.kind(label)));
        }
        return new Question(
                id,
                text.isEmpty() ? id : text,
                text.isEmpty() ? "" : row.text(),
                "",
                Measure.NOMINAL,
                "",
                row.source(),
                options);
    }

    private Optional<Map<String, Double>> shares(
            String country, @Nullable Object written, Question question, CsvRow csv) {
        var options = question.options();
        if (!(written instanceof List<?> list) || list.size() != options.size()) {
            var count = written instanceof List<?> other ? String.valueOf(other.size()) : "something else";
            warn(csv, Problem.warning("formats.opinions-length", country, options.size(), count, question.id()));
            return Optional.empty();
        }
        var shares = new LinkedHashMap<String, Double>();
        var sum = 0.0;
        for (var i = 0; i < options.size(); i++) {
            var value = list.get(i);
            if (value == null || (value instanceof Double number && Double.isNaN(number))) {
                continue;
            }
            if (!(value instanceof Double share) || !(share >= 0 && share <= 1 + ROUNDING)) {
                warn(csv, Problem.warning("formats.opinions-share", PythonLiteral.text(value), country, question.id()));
                return Optional.empty();
            }
            shares.put(options.get(i).code(), share);
            sum += share;
        }
        return plausible(country, shares, sum, question, csv) ? Optional.of(shares) : Optional.empty();
    }

    private boolean plausible(String country, Map<String, Double> shares, double sum, Question question, CsvRow csv) {
        var unknown = question.options().size() - shares.size();
        var written = String.format(Locale.ROOT, "%.4f", sum);
        if (sum == 0 || sum > MOST || (unknown == 0 && sum < LEAST)) {
            warn(csv, Problem.warning("formats.opinions-no-distribution", country, question.id(), written));
            return false;
        }
        if (unknown > 0) {
            warn(
                    csv,
                    Problem.warning(
                            "formats.opinions-nan",
                            country,
                            unknown,
                            question.options().size(),
                            question.id()));
        }
        if (sum > 1 + ROUNDING || (unknown == 0 && sum < 1 - ROUNDING)) {
            warn(csv, Problem.warning("formats.opinions-sum", country, question.id(), written));
        }
        return true;
    }

    private void warn(CsvRow row, Problem problem) {
        log.add(problem.at(Place.line(file, row.line())));
    }
}

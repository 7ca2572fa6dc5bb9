package org.mindgap.formats.answers.polarity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.answers.AnswerDesk;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Reads the scores of study S4 (docs/formats/polarity.md): for each made-up survey the share of opinions that are for
 * something, with the share of people who are for it beside. The file is read twice: first the people, then the models.
 */
public final class PolarityReader implements AnswersReader {
    private static final List<String> NEEDED =
            List.of("model_name", "language", "question_key", "response_pro_score", "ground_truth_pro_score");
    private static final String FOR = "1";
    private static final String AGAINST = "2";
    private static final String LANGUAGE = "language";

    @Override
    public String format() {
        return "polarity";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return CsvHead.of(file).names().containsAll(NEEDED);
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        return true; // a table without its column of names is not of this kind
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, List.of(), sink);
        var people = new LinkedHashMap<String, Map<String, Double>>();
        try (var table = open(request, desk, context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    people(table, row.get(), people);
                } catch (RowProblem e) {
                    desk.report(e.problem(), row.get().line());
                }
            }
        }
        if (people.isEmpty()) {
            throw new ProblemException(Problem.error("runs.polarity-empty").at(Place.file(desk.file())));
        }
        var survey = survey(request, people);
        sink.survey(survey);
        desk.report(Problem.note("runs.polarity", people.size()), 1);
        try (var table = open(request, desk, context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                desk.countRow();
                try {
                    answer(table, row.get(), survey, desk);
                } catch (RowProblem e) {
                    desk.report(e.problem(), row.get().line());
                }
            }
        }
        return desk.done();
    }

    private static CsvTable open(AnswersRequest request, AnswerDesk desk, JobContext context)
            throws IOException, ProblemException {
        var table = CsvTable.open(request.file(), context);
        var missing = NEEDED.stream().filter(c -> table.column(c) < 0).collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return table;
        }
        table.close();
        throw new ProblemException(Problem.error("formats.column-missing", missing, String.join(", ", table.header()))
                .at(Place.line(desk.file(), 1)));
    }

    /** The people of a language and question; another figure for the same is wrong. */
    private static void people(CsvTable table, CsvRow row, Map<String, Map<String, Double>> people) throws RowProblem {
        var question = text(table, row, "question_key");
        var language = text(table, row, LANGUAGE);
        var share = share(table, row, "ground_truth_pro_score");
        var before = people.computeIfAbsent(question, q -> new TreeMap<>()).putIfAbsent(language, share);
        if (before != null && Math.abs(before - share) > 1e-9) {
            throw new RowProblem("runs.polarity-people", language, question);
        }
    }

    private static Survey survey(AnswersRequest request, Map<String, Map<String, Double>> people) throws IOException {
        var languages = people.values().stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .sorted()
                .map(l -> new Variable.Value(l, l))
                .toList();
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        people.forEach((id, byLanguage) -> {
            questions.add(new Question(
                    id,
                    id,
                    "",
                    "",
                    Measure.NOMINAL,
                    "",
                    "",
                    List.of(
                            new Option(FOR, "for it", 1, OptionKind.SUBSTANTIVE),
                            new Option(AGAINST, "against it", 2, OptionKind.SUBSTANTIVE))));
            byLanguage.forEach((language, share) ->
                    cells.add(new PublishedCell(Group.of(LANGUAGE, language), id, null, shares(share), "")));
        });
        var name = "Polarities of " + FileFacts.stem(request.file());
        return new Survey(
                FileFacts.id(name),
                name,
                List.of(new Variable(LANGUAGE, "Language of the interview", Role.GROUP, Measure.NOMINAL, languages)),
                questions,
                new PublishedShares(cells),
                Provenance.ofFile(FileFacts.name(request.file()), FileFacts.sha256(request.file())),
                request.invented());
    }

    private static Map<String, Double> shares(double pro) {
        var shares = new LinkedHashMap<String, Double>();
        shares.put(FOR, pro);
        shares.put(AGAINST, 1 - pro);
        return shares;
    }

    private static void answer(CsvTable table, CsvRow row, Survey survey, AnswerDesk desk) throws RowProblem {
        var asked = text(table, row, LANGUAGE);
        var answered = row.text(table.column("response_language"));
        if (!answered.isEmpty() && !answered.equals(asked)) {
            throw new RowProblem("runs.polarity-language", asked, answered);
        }
        var question = text(table, row, "question_key");
        if (survey.question(question).isEmpty()) {
            // no row of it says what people think
            throw new RowProblem("answers.question-unknown", question);
        }
        var template = row.text(table.column("template_type"));
        var family = row.text(table.column("model_family"));
        var model = desk.model(
                text(table, row, "model_name"), false, family.isEmpty() ? "" : "family " + family, row.line());
        desk.answer(
                new Answer(
                        0,
                        model.id(),
                        survey.id(),
                        question,
                        new Condition(AskedAs.NO_ONE, asked, template, "", Reading.STATED, null),
                        Group.everyone(),
                        shares(share(table, row, "response_pro_score")),
                        0,
                        1,
                        AnswerStatus.OK),
                new Evidence("", "", desk.file(), row.line(), ""));
    }

    private static String text(CsvTable table, CsvRow row, String column) throws RowProblem {
        var text = row.text(table.column(column));
        if (text.isEmpty()) {
            throw new RowProblem("answers.field-missing", column);
        }
        return text;
    }

    private static double share(CsvTable table, CsvRow row, String column) throws RowProblem {
        var share = DecimalText.parse(text(table, row, column)).orElse(Double.NaN);
        if (!(share >= 0 && share <= 1)) {
            throw new RowProblem("answers.field-shape", column, "a share between 0 and 1");
        }
        return share;
    }
}

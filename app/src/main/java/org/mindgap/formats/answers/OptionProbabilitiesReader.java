package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.survey.GlobalOpinions;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;

/**
 * Reads a model's option probabilities on GlobalOpinionQA with a column of similarities for each country
 * (docs/formats/option-probabilities.md). Questions are matched by the SHA-256 of their text; where the study has none
 * of them, the file brings them itself.
 */
public final class OptionProbabilitiesReader implements AnswersReader {

    @Override
    public String format() {
        return "option-probabilities";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = CsvHead.of(file);
        return head.has("options", "probs")
                && (head.has(ProbabilityColumns.HASH) || head.has(ProbabilityColumns.TEXT))
                && !head.has("llm_distribution");
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        var head = CsvHead.of(file);
        return head.has("model_id") || head.has("model");
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        return new Run(request, sink).read(context);
    }

    /** One file being read. */
    private static final class Run {
        private static final double WHOLE = 1 - Shares.TOO_LITTLE;

        private final AnswersRequest request;
        private final AnswerSink sink;
        private final AnswerDesk desk;
        private final Set<List<String>> seen = new HashSet<>();

        Run(AnswersRequest request, AnswerSink sink) {
            this.request = request;
            this.sink = sink;
            this.desk = new AnswerDesk(request, request.surveys(), sink);
        }

        AnswersReport read(JobContext context) throws IOException, ProblemException {
            var questions = questions(context);
            try (var table = CsvTable.open(request.file(), context)) {
                var columns = new ProbabilityColumns(table, desk.file());
                var scores = new CountryScores(desk, columns);
                for (var row = table.next(); row.isPresent(); row = table.next()) {
                    desk.countRow();
                    try {
                        take(row.get(), columns, questions, scores);
                    } catch (RowProblem e) {
                        desk.report(e.problem(), row.get().line());
                    }
                }
                scores.done();
            }
            return desk.done();
        }

        /** The study's questions if it has any of the file's, else the file's own, as a survey of nobody's answers. */
        private HashedQuestions questions(JobContext context) throws IOException, ProblemException {
            var known = new HashedQuestions(request.surveys());
            var own = new OwnQuestions();
            List<String> countries;
            try (var table = CsvTable.open(request.file(), context)) {
                var columns = new ProbabilityColumns(table, desk.file());
                if (request.model().isEmpty() && !columns.has("model_id") && !columns.has("model")) {
                    throw new ProblemException(
                            Problem.error("answers.model-missing").at(Place.line(desk.file(), 1)));
                }
                countries = columns.countries();
                for (var row = table.next(); row.isPresent(); row = table.next()) {
                    try {
                        var hash = columns.hash(row.get());
                        if (known.has(hash)) {
                            return known;
                        }
                        own.take(hash, columns.question(row.get()), labels(row.get(), columns));
                    } catch (RowProblem e) {
                        // said when answers are read
                    }
                }
            }
            if (own.isEmpty()) {
                return known;
            }
            var survey = own.survey(request.file(), countries);
            sink.survey(survey);
            desk.report(Problem.note("answers.own-questions", survey.questions().size(), countries.size()), 1);
            return new HashedQuestions(List.of(survey));
        }

        private void take(CsvRow row, ProbabilityColumns columns, HashedQuestions questions, CountryScores scores)
                throws RowProblem {
            var labels = labels(row, columns);
            var found = questions.find(columns.hash(row), labels);
            var shares = shares(row, columns, labels, found);
            var model = desk.model(name(row, columns), false, details(row, columns), row.line())
                    .id();
            if (!seen.add(List.of(model, found.survey().id(), found.question().id()))) {
                throw new RowProblem("answers.question-twice", found.question().id());
            }
            desk.answer(
                    new Answer(
                            0,
                            model,
                            found.survey().id(),
                            found.question().id(),
                            Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES),
                            Group.everyone(),
                            shares.byCode(),
                            0,
                            coverage(shares),
                            AnswerStatus.OK),
                    new Evidence("", columns.text(row, "probs"), desk.file(), row.line(), ""));
            scores.hand(row, model, found);
        }

        /** Probabilities that add up to 1 may have been made to: what was found on the options is then unknown. */
        private double coverage(Shares shares) {
            if (Math.abs(shares.sum() - 1) > WHOLE) {
                return shares.sum();
            }
            desk.reportOnce(Problem.note("answers.coverage-unknown"), 1);
            return Double.NaN;
        }

        private static Shares shares(
                CsvRow row, ProbabilityColumns columns, List<String> labels, HashedQuestions.Found found)
                throws RowProblem {
            var question = found.question();
            var numbers = numbers(columns.text(row, "probs"));
            if (numbers.size() != labels.size()) {
                throw new RowProblem("answers.literal-length", "probs", labels.size(), numbers.size());
            }
            var options = question.options();
            var byPlace = HashedQuestions.labels(question).equals(labels);
            if (!byPlace && labels.size() != options.size()) {
                throw new RowProblem("answers.options-differ", question.id(), options.size(), labels.size());
            }
            var byCode = new LinkedHashMap<String, Double>();
            for (var i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                var meant = byPlace
                        ? List.of(options.get(i))
                        : options.stream().filter(o -> o.label().equals(label)).toList();
                if (meant.size() != 1) {
                    throw new RowProblem("answers.option-unknown", label, question.id());
                }
                Shares.put(byCode, meant.get(0).code(), numbers.get(i), question.id());
            }
            var shares = new Shares(byCode, 0);
            shares.checkBounds(question.id());
            return shares;
        }

        private static List<String> labels(CsvRow row, ProbabilityColumns columns) throws RowProblem {
            try {
                return GlobalOpinions.labels(columns.text(row, "options"));
            } catch (NotLiteralException e) {
                throw new RowProblem("answers.literal", "options", String.valueOf(e.getMessage()));
            }
        }

        private static List<Double> numbers(String written) throws RowProblem {
            try {
                if (PythonLiteral.parse(written) instanceof List<?> list
                        && list.stream().allMatch(n -> n instanceof Double d && Double.isFinite(d))) {
                    return list.stream().map(Double.class::cast).toList();
                }
                throw new RowProblem("answers.literal", "probs", "a list of numbers is expected");
            } catch (NotLiteralException e) {
                throw new RowProblem("answers.literal", "probs", String.valueOf(e.getMessage()));
            }
        }

        private String name(CsvRow row, ProbabilityColumns columns) throws RowProblem {
            return Stream.of(
                            columns.text(row, "model_id"),
                            columns.text(row, "model"),
                            request.model().orElse(""))
                    .filter(n -> !n.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new RowProblem("answers.model-missing"));
        }

        private static String details(CsvRow row, ProbabilityColumns columns) {
            return columns.text(row, "load_8bit").equalsIgnoreCase("true") ? "loaded in 8 bits" : "";
        }
    }
}

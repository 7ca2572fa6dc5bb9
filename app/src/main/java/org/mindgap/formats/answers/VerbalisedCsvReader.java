package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;

/**
 * Reads verbalised distributions: people and one model in one file, as GlobalOpinionBench writes them
 * (docs/formats/verbalised-csv.md). The file is read twice: first the people, then the model.
 */
public final class VerbalisedCsvReader implements AnswersReader {

    @Override
    public String format() {
        return "verbalised-csv";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file);
        var end = head.indexOf('\n');
        var header = end < 0 ? head : head.substring(0, end);
        return header.contains("selections") && header.contains("llm_distribution");
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        return CsvHead.of(file).has("model");
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, List.of(), sink);
        var people = new VerbalisedPeople(desk);
        try (var table = open(request, desk, context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    people.take(VerbalisedRow.of(table, row.get()), row.get().line());
                } catch (RowProblem e) {
                    desk.report(e.problem(), row.get().line());
                }
            }
        }
        var survey = people.survey(request.file(), request.invented());
        if (survey.isEmpty()) {
            throw new ProblemException(problems(desk));
        }
        sink.survey(survey.get());
        try (var table = open(request, desk, context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                desk.countRow();
                try {
                    answer(request, desk, people, survey.get().id(), table, row.get());
                } catch (RowProblem e) {
                    desk.report(e.problem(), row.get().line());
                }
            }
        }
        return desk.done();
    }

    private static List<Problem> problems(AnswerDesk desk) {
        var problems = new ArrayList<Problem>();
        problems.add(Problem.error("answers.verbalised-empty").at(Place.file(desk.file())));
        problems.addAll(desk.done().problems());
        return problems;
    }

    private static CsvTable open(AnswersRequest request, AnswerDesk desk, JobContext context)
            throws IOException, ProblemException {
        var table = CsvTable.open(request.file(), context);
        var missing = List.of("question", "country", "selections", "options", "llm_distribution").stream()
                .filter(c -> table.column(c) < 0)
                .toList();
        if (missing.isEmpty() && (request.model().isPresent() || table.column("model") >= 0)) {
            return table;
        }
        table.close();
        throw new ProblemException(
                missing.isEmpty()
                        ? Problem.error("answers.model-missing").at(Place.line(desk.file(), 1))
                        : Problem.error(
                                        "formats.column-missing",
                                        String.join(", ", missing),
                                        String.join(", ", table.header()))
                                .at(Place.line(desk.file(), 1)));
    }

    private static void answer(
            AnswersRequest request, AnswerDesk desk, VerbalisedPeople people, String survey, CsvTable table, CsvRow csv)
            throws RowProblem {
        var row = VerbalisedRow.of(table, csv);
        var question = people.question(row);
        if (question.isEmpty()) {
            // its options were wrong, which the first reading has said
            return;
        }
        if (row.country().isEmpty()) {
            throw new RowProblem("answers.field-missing", "country");
        }
        if (people.isUnknown(row.country())) {
            throw new RowProblem("answers.verbalised-country", row.country());
        }
        var shares = row.distribution(question.get());
        var named = csv.text(table.column("model"));
        var name = named.isEmpty() ? request.model().orElse("") : named;
        if (name.isEmpty()) {
            throw new RowProblem("answers.model-missing");
        }
        desk.answer(
                new Answer(
                        0,
                        desk.model(name, false, "", csv.line()).id(),
                        survey,
                        question.get().id(),
                        Condition.of(AskedAs.COUNTRY, Reading.STATED),
                        Group.of(VerbalisedPeople.COUNTRY, row.country()),
                        shares.byCode(),
                        0,
                        shares.sum(),
                        AnswerStatus.OK),
                new Evidence("", row.reply(), desk.file(), csv.line(), ""));
    }
}

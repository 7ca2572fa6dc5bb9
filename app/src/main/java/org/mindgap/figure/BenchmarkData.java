package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.survey.Survey;

/** The numbers of benchmark figures as tidy tables; an undefined score is empty, never 0. */
public final class BenchmarkData {
    private final AnswerSource answers;

    public BenchmarkData(AnswerSource answers) {
        this.answers = answers;
    }

    /** One row per score, all items first. */
    public DataTable scores(BenchmarkFigure figure) {
        var columns = new ArrayList<String>(List.of("benchmark", "model", "prompt", "method", "category"));
        columns.addAll(scoreColumns());
        var rows = new ArrayList<List<Object>>();
        for (var score : figure.scores()) {
            var row = new ArrayList<Object>(series(score));
            row.add(score.slice().category());
            row.addAll(numbers(score));
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    /** One row per marker: both numbers, and how many items stand behind each. */
    public DataTable joined(JoinedFigure figure, Survey survey) {
        var columns = new ArrayList<String>(List.of("survey", "group", "asked_as", "against", "n_questions"));
        columns.addAll(List.of("amplification", "amplification_lower", "amplification_upper", "agreement", "word"));
        columns.addAll(List.of("benchmark", "model", "prompt", "method", "benchmark_group"));
        columns.addAll(scoreColumns());
        var rows = new ArrayList<List<Object>>();
        for (var p = 0; p < figure.pairs().size(); p++) {
            for (var pair : figure.pairs().get(p)) {
                var opinions = pair.opinions();
                var ends = DifferenceWords.ends(opinions.interval().set());
                var row = new ArrayList<Object>();
                row.add(survey.name());
                row.add(figure.spec().panels().get(p).head());
                row.add(opinions.askedAs().word());
                row.add(opinions.reference().against().word());
                row.add(opinions.questions());
                row.add(opinions.amplification());
                row.add(finite(ends[0]));
                row.add(finite(ends[1]));
                row.add(opinions.agreement());
                row.add(DifferenceWords.state(opinions)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
                row.addAll(series(pair.benchmark()));
                row.add(pair.benchmark().slice().group());
                row.addAll(numbers(pair.benchmark()));
                rows.add(row);
            }
        }
        return new DataTable(columns, rows);
    }

    private static double finite(double end) {
        return Double.isInfinite(end) ? Double.NaN : end;
    }

    private static List<String> scoreColumns() {
        return List.of(
                "measure",
                "value",
                "lower",
                "upper",
                "interval",
                "maximum",
                "neutral",
                "items",
                "answers",
                "state",
                "invented",
                "source");
    }

    private static List<Object> series(BenchmarkScore score) {
        var of = score.series();
        return List.of(of.set(), of.model(), of.prompt(), of.method().word());
    }

    private List<Object> numbers(BenchmarkScore score) {
        var interval = score.certainty().interval();
        var made = answers.models().stream()
                .anyMatch(m -> m.kind() == org.mindgap.elicit.Model.Kind.INVENTED
                        && (m.name().equalsIgnoreCase(score.series().model())
                                || m.id().equals(score.series().model())));
        return List.of(
                score.measure().word(),
                score.defined() ? score.value() : Double.NaN,
                interval.lower(),
                interval.upper(),
                score.certainty().how().word(),
                score.maximum(),
                score.measure().neutral(),
                score.items(),
                score.answers(),
                score.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                made ? "model" : "",
                score.series().file());
    }
}

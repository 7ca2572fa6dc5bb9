package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.gap.CellState;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.inference.WireWords;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationItem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Reads one question of a cell: its four distributions, prompts and replies. Slow: called from jobs. */
final class PairReader {
    private static final int PROMPTS = 3;
    private static final int OPTIONS = 3;

    private final Texts texts;
    private final WireWords wire = new WireWords();

    PairReader(Texts texts) {
        this.texts = texts;
    }

    PairFacts read(
            Workbench.Opened now, CellDifferences cell, int index, AskedAs way, String language, JobContext context) {
        var survey = cell.map().table().survey();
        var ranked = cell.questions().get(index);
        var item = ranked.item();
        var question = survey.question(item.question()).orElseThrow();
        var row = java.util.Objects.requireNonNull(cell.row());
        var rest = row.reference().against().kind() == Against.Kind.REST;
        var sides = new ArrayList<PairFacts.Side>();
        var prompts = new ArrayList<PairFacts.Prompted>();
        var groups = rest ? List.of(item.group()) : List.of(item.group(), item.reference());
        for (var group : groups) {
            context.checkCancelled();
            var name = name(survey, group);
            var figure = figure(now, survey, cell, question, group, way, language);
            sides.add(new PairFacts.Side(name, figure));
            figure.ifPresent(f -> prompts.addAll(prompts(now, survey, question, f, name)));
        }
        return new PairFacts(
                cell,
                index,
                question.text().isEmpty() ? ranked.title() : question.text(),
                way,
                language,
                sides,
                lines(question, item),
                prompts);
    }

    private Optional<OverlayFigure> figure(
            Workbench.Opened now,
            Survey survey,
            CellDifferences cell,
            Question question,
            Group group,
            AskedAs way,
            String language) {
        var asked = way == AskedAs.GROUP && national(survey, group) ? AskedAs.COUNTRY : way;
        var gaps = cell.map().table().query().gaps();
        // the cell may not know yet what sampling does; a single question knows at once
        var query = gaps.metrics(List.of(Metrics.GAP_POINTS))
                .with(gaps.uncertainty().orElse(Uncertainty.USUAL))
                .with(language.isEmpty() ? gaps.choice() : gaps.choice().in(language));
        var figure = now.study()
                .figures(survey)
                .overlay(java.util.Objects.requireNonNull(cell.row()).model(), asked, group, question.id(), query);
        var state = figure.comparison().state();
        return state == CellState.MODEL_NOT_ASKED || state == CellState.DOES_NOT_APPLY
                ? Optional.empty()
                : Optional.of(figure);
    }

    /** Whether people are those of a country and nothing more. */
    private static boolean national(Survey survey, Group group) {
        var country = survey.withRole(Role.COUNTRY).map(v -> Set.of(v.name())).orElse(Set.of());
        return country.containsAll(group.codes().keySet());
    }

    /** "Star path, Marudesh". */
    private static String name(Survey survey, Group group) {
        var words = new ArrayList<String>();
        for (var variable : survey.dividing()) {
            group.code(variable.name())
                    .ifPresent(code -> words.add(
                            variable.role() == Role.COUNTRY ? words.size() : 0, variable.distinctLabelOf(code)));
        }
        return String.join(", ", words);
    }

    private static List<PairFacts.Line> lines(Question question, AmplificationItem item) {
        var lines = new ArrayList<PairFacts.Line>();
        for (var i = 0; i < item.options().size(); i++) {
            var code = item.options().get(i);
            lines.add(new PairFacts.Line(
                    question.option(code).map(Option::label).orElse(code),
                    at(item.groupPeople(), i),
                    at(item.referencePeople(), i),
                    at(item.groupModel(), i),
                    at(item.referenceModel(), i)));
        }
        return lines;
    }

    private static double at(List<Double> shares, int i) {
        return i < shares.size() ? shares.get(i) : Double.NaN;
    }

    private List<PairFacts.Prompted> prompts(
            Workbench.Opened now, Survey survey, Question question, OverlayFigure figure, String side) {
        var ids = figure.comparison().model().answers().stream()
                .sorted()
                .limit(PROMPTS)
                .toList();
        Map<Long, Answer> answers = new HashMap<>();
        for (var same :
                now.study().answers().together(survey.id(), figure.model().id())) {
            if (same.first().question().equals(question.id())) {
                for (var id : same.ids()) {
                    answers.put(id, same.first());
                }
            }
        }
        var found = new ArrayList<PairFacts.Prompted>();
        for (var id : ids) {
            var evidence = now.study().answers().evidence(id);
            var sent = evidence.prompt();
            found.add(new PairFacts.Prompted(
                    side,
                    sent.isEmpty()
                            ? texts.get("differ.prompt.none")
                            : wire.request(sent).orElse(sent),
                    evidence.reply().isEmpty() ? texts.get("differ.reply.none") : evidence.reply(),
                    readAs(question, answers.get(id))));
        }
        return found;
    }

    /** The options with the largest shares. */
    private String readAs(Question question, @org.jspecify.annotations.Nullable Answer answer) {
        return answer == null
                ? ""
                : answer.shares().entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                        .limit(OPTIONS)
                        .map(e -> question.option(e.getKey()).map(Option::label).orElse(e.getKey()) + " "
                                + texts.percent(e.getValue()))
                        .collect(Collectors.joining(", "));
    }
}

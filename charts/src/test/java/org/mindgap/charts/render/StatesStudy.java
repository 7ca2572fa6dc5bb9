package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A study whose heatmap, computed as any other, holds every state of a cell (experience.md §4): invented people of one
 * place and five paths, asked one question, and models made for one state each.
 */
public final class StatesStudy implements AnswerSource {
    private final List<String> paths = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    public StatesStudy() {
        people("1", 200, 100, 60, 30, 10);
        people("2", 200, 40, 60, 80, 20);
        people("3", 20, 10, 6, 3, 1);
        people("4", 6, 3, 2, 1, 0);
        people("5", 60); // not asked
        var none = Group.everyone();
        ask("mirror", AskedAs.NO_ONE, none, 0.5, 0.3, 0.15, 0.05);
        ask("far", AskedAs.NO_ONE, none, 0.05, 0.05, 0.1, 0.8);
        var river = Group.of("place", "1").and("path", "1");
        ask("partial", AskedAs.GROUP, river, 0.4, 0.3, 0.2, 0.1);
        ask("failing", AskedAs.NO_ONE, none, 0.2, 0.1, 0.1, 0.1);
        add("declining", drawn(), AnswerStatus.DECLINED, Map.of(), 71);
        add("declining", drawn(), AnswerStatus.OK, Map.of("1", 0.5, "2", 0.3, "3", 0.2), 29);
        add("single", drawn(), AnswerStatus.OK, Map.of("1", 1.0), 1);
        add(
                "mute",
                Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES),
                AnswerStatus.OK,
                Map.of("1", 0.4, "2", 0.3, "3", 0.3),
                0);
    }

    /** The heatmap of every state, with every option counted. */
    public HeatmapFigure heatmap() {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of())
                .with(OptionPolicy.ALL)
                .with(GapQuery.Scope.ALL)
                .with(new Uncertainty(200, 1, Uncertainty.USUAL.items()));
        return FigureBuilder.of(survey(), this, Locale.ENGLISH)
                .heatmap(new HeatmapRequest(query, List.of("place", "path"), true), JobContext.unwatched());
    }

    private static Condition drawn() {
        return Condition.of(AskedAs.NO_ONE, Reading.DRAWS);
    }

    private void people(String path, int all, int... counts) {
        var option = 1;
        var left = all;
        for (var count : counts) {
            for (var i = 0; i < count; i++) {
                paths.add(path);
                said.add(String.valueOf(option == 4 ? 9 : option));
                left--;
            }
            option++;
        }
        for (var i = 0; i < left; i++) {
            paths.add(path);
            said.add("8");
        }
    }

    private void ask(String model, AskedAs askedAs, Group target, double... shares) {
        var byCode = new LinkedHashMap<String, Double>();
        for (var i = 0; i < shares.length; i++) {
            byCode.put(i == 3 ? "9" : String.valueOf(i + 1), shares[i]);
        }
        add(model, Condition.of(askedAs, Reading.PROBABILITIES), AnswerStatus.OK, byCode, 0, target);
    }

    private void add(String model, Condition how, AnswerStatus status, Map<String, Double> shares, int draws) {
        add(model, how, status, shares, draws, Group.everyone());
    }

    private void add(
            String model, Condition how, AnswerStatus status, Map<String, Double> shares, int draws, Group target) {
        var coverage = status == AnswerStatus.OK
                ? shares.values().stream().mapToDouble(s -> s).sum()
                : Double.NaN;
        answers.add(new Answer(answers.size() + 1, model, "s", "q", how, target, shares, draws, coverage, status));
    }

    private Survey survey() {
        var places = paths.stream().map(p -> "1").toList();
        var options = List.of(
                new Option("1", "very important", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "rather important", 2, OptionKind.SUBSTANTIVE),
                new Option("3", "not important", 3, OptionKind.SUBSTANTIVE),
                new Option("9", "don’t know", 4, OptionKind.DONT_KNOW),
                new Option("8", "not asked", 5, OptionKind.NOT_ASKED));
        return new Survey(
                "s",
                "Survey of every state",
                List.of(
                        divides("place", Role.COUNTRY, "Marudesh"),
                        divides("path", Role.RELIGION, "River", "Star", "Lamp", "Grove", "Stream"),
                        new Variable("q", "q", Role.OPINION, Measure.NOMINAL, List.of())),
                List.of(new Question(
                        "q", "Paths", "How important is your path?", "en", Measure.NOMINAL, "", "", options)),
                new InMemoryRespondents(
                        said.size(), Map.of("place", codes(places), "path", codes(paths), "q", codes(said))),
                Provenance.ofFile("states.csv", ""),
                true);
    }

    private static Variable divides(String name, Role role, String... labels) {
        var values = new ArrayList<Variable.Value>();
        for (var label : labels) {
            values.add(new Variable.Value(String.valueOf(values.size() + 1), label));
        }
        return new Variable(name, name, role, Measure.NOMINAL, values);
    }

    private static Column codes(List<String> texts) {
        var dictionary = texts.stream().distinct().toList();
        return new Column.Codes(texts.stream().mapToInt(dictionary::indexOf).toArray(), dictionary);
    }

    @Override
    public List<Model> models() {
        return answers.stream()
                .map(Answer::model)
                .distinct()
                .map(id -> new Model(
                        id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), Model.Kind.INVENTED, ""))
                .toList();
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return answers.stream().filter(a -> a.model().equals(model)).toList();
    }

    @Override
    public Evidence evidence(long answer) {
        return new Evidence("", "", "", 0, "");
    }
}

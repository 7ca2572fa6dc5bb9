package org.mindgap.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchRate;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
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

/** Two countries with published shares of two questions, and whatever models a test adds. */
final class FigureStudy implements AnswerSource {
    MatchRate matched = MatchRate.UNKNOWN;

    static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final List<PublishedCell> cells = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private List<Option> options = List.of();
    private String citation = "A citation.";
    private String fieldwork = "2019-11 to 2020-03";
    private long next = 1;

    FigureStudy() {
        options("very important", "rather important", "not important");
    }

    static Group country(String country) {
        return Group.of("country", country);
    }

    static Group people(String country, String religion) {
        return country(country).and("religion", religion);
    }

    /** Percentages of the options 1, 2, 3. */
    FigureStudy published(Group group, String question, Integer base, double... percent) {
        var shares = new java.util.LinkedHashMap<String, Double>();
        for (var i = 0; i < percent.length; i++) {
            shares.put("" + (i + 1), percent[i] / 100);
        }
        cells.add(new PublishedCell(group, question, base, shares, "https://example.org/" + question));
        return this;
    }

    /** Labels of the options 1, 2, 3; “don’t know” is that. */
    FigureStudy options(String... labels) {
        options = IntStream.range(0, labels.length)
                .mapToObj(i -> new Option(
                        "" + (i + 1),
                        labels[i],
                        i + 1,
                        labels[i].equals("don’t know") ? OptionKind.DONT_KNOW : OptionKind.SUBSTANTIVE))
                .toList();
        return this;
    }

    FigureStudy sources(String citations, String dates) {
        citation = citations;
        fieldwork = dates;
        return this;
    }

    /** Says of every figure of these people where it is from. */
    FigureStudy from(Group people, String source) {
        cells.replaceAll(c -> c.group().within(people)
                ? new PublishedCell(c.group(), c.question(), c.base(), c.shares(), source)
                : c);
        return this;
    }

    FigureStudy model(String id, String name, Model.Kind kind) {
        models.add(new Model(id, name, kind, ""));
        return this;
    }

    FigureStudy answer(String model, AskedAs askedAs, Group target, String question, String order, double... percent) {
        return answer(model, Condition.of(askedAs, Reading.PROBABILITIES), target, question, order, 0, percent);
    }

    FigureStudy drawn(String model, AskedAs askedAs, Group target, String question, int draws, double... percent) {
        return answer(model, Condition.of(askedAs, Reading.DRAWS), target, question, "", draws, percent);
    }

    private FigureStudy answer(
            String model, Condition how, Group target, String question, String order, int draws, double... percent) {
        var shares = new java.util.LinkedHashMap<String, Double>();
        var sum = 0.0;
        for (var i = 0; i < percent.length; i++) {
            shares.put("" + (i + 1), percent[i] / 100);
            sum += percent[i] / 100;
        }
        var condition = new Condition(how.askedAs(), "hi", "", order, how.reading(), null);
        answers.computeIfAbsent(model, m -> new ArrayList<>())
                .add(new Answer(
                        next++,
                        model,
                        "s",
                        question,
                        condition,
                        target,
                        shares,
                        draws,
                        draws > 0 ? Double.NaN : sum,
                        AnswerStatus.OK));
        return this;
    }

    Survey survey() {
        return survey(false);
    }

    Survey survey(boolean invented) {
        var countries = List.of(new Variable.Value("IN", "India"), new Variable.Value("TH", "Thailand"));
        var religions = List.of(
                new Variable.Value("B", "Buddhist"),
                new Variable.Value("H", "Hindu"),
                new Variable.Value("M", "Muslim"));
        return new Survey(
                "s",
                "Religion survey",
                List.of(
                        new Variable("country", "Country", Role.COUNTRY, Measure.NOMINAL, countries),
                        new Variable("religion", "Religion", Role.RELIGION, Measure.NOMINAL, religions)),
                List.of(question("q1", options), question("q2", options)),
                new PublishedShares(cells),
                new Provenance("shares.csv", HASH, fieldwork, citation),
                invented);
    }

    private static Question question(String id, List<Option> options) {
        return new Question(
                id, id, "How important is religion in your life (" + id + ")?", "en", Measure.ORDINAL, "", "", options);
    }

    @Override
    public MatchRate matched(String survey, java.util.Set<String> models) {
        return matched;
    }

    @Override
    public List<Model> models() {
        return List.copyOf(models);
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return List.copyOf(answers.getOrDefault(model, List.of()));
    }

    @Override
    public Evidence evidence(long answer) {
        return new Evidence("prompt " + answer, "reply " + answer, "run.jsonl", answer, "2026-05-04T10:00:00Z");
    }
}

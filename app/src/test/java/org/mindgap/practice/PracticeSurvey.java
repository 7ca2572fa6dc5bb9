package org.mindgap.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A drawn sample as a survey in memory, as if it had been imported. */
final class PracticeSurvey {
    static final String ID = "practice";
    static final String PLACE = "PLACE";
    static final String FAITH = "FAITH";
    static final String SEX = "SEX";
    static final String AGE = "AGEGROUP";
    static final String STRATUM = "STRATUM";
    static final String CLUSTER = "PSU";
    static final String WEIGHT = "WEIGHT";
    static final String DONT_KNOW = "98";
    static final String REFUSED = "99";
    static final String NOT_ASKED = "97";

    private final List<Item> items;
    private final List<Question> questions;
    private final List<Variable> variables = new ArrayList<>();

    PracticeSurvey(World world, List<Item> items) {
        this.items = List.copyOf(items);
        this.questions = items.stream().map(PracticeSurvey::question).toList();
        divides(
                PLACE,
                Role.COUNTRY,
                world.places().stream().map(World.Place::name).toList());
        divides(FAITH, Role.RELIGION, World.FAITHS);
        divides(SEX, Role.GROUP, World.SEXES);
        divides(AGE, Role.GROUP, World.AGES);
        variables.add(new Variable(STRATUM, "", Role.STRATUM, Measure.NOMINAL, List.of()));
        variables.add(new Variable(CLUSTER, "", Role.CLUSTER, Measure.NOMINAL, List.of()));
        variables.add(new Variable(WEIGHT, "", Role.WEIGHT, Measure.SCALE, List.of()));
        for (var question : questions) {
            variables.add(new Variable(question.id(), question.label(), Role.OPINION, question.measure(), List.of()));
        }
    }

    Survey of(Drawing.Sample sample) {
        var columns = new LinkedHashMap<String, Column>();
        codes(columns, PLACE, sample, i -> sample.place()[i]);
        codes(columns, FAITH, sample, i -> sample.faith()[i]);
        codes(columns, SEX, sample, i -> sample.sex()[i]);
        codes(columns, AGE, sample, i -> sample.age()[i]);
        codes(columns, STRATUM, sample, i -> stratum(sample, i));
        codes(columns, CLUSTER, sample, i -> cluster(sample, i));
        columns.put(WEIGHT, new Column.Numbers(sample.weight().clone()));
        for (var q = 0; q < items.size(); q++) {
            columns.put(items.get(q).id(), answers(items.get(q), sample.answers()[q]));
        }
        var source = new InMemoryRespondents(sample.count(), columns);
        return new Survey(
                ID, "Practice survey", variables, questions, source, Provenance.ofFile("practice.csv", ""), true);
    }

    /** Numbers of a stratum of the whole survey and of a cluster within it. */
    static int stratum(Drawing.Sample sample, int i) {
        return (sample.place()[i] + 1) * 100 + sample.stratum()[i] + 1;
    }

    static int cluster(Drawing.Sample sample, int i) {
        return stratum(sample, i) * 100 + sample.unit()[i] + 1;
    }

    private void divides(String name, Role role, List<String> labels) {
        var values = IntStream.range(0, labels.size())
                .mapToObj(i -> new Variable.Value(String.valueOf(i + 1), labels.get(i)))
                .toList();
        variables.add(new Variable(name, name, role, Measure.NOMINAL, values));
    }

    private static void codes(Map<String, Column> columns, String name, Drawing.Sample sample, IntUnaryOperator value) {
        var small = name.equals(STRATUM) || name.equals(CLUSTER) ? 0 : 1;
        var dictionary = new LinkedHashMap<Integer, Integer>();
        var index = new int[sample.count()];
        for (var i = 0; i < index.length; i++) {
            var next = dictionary.size();
            index[i] = dictionary.computeIfAbsent(value.applyAsInt(i) + small, v -> next);
        }
        columns.put(
                name,
                new Column.Codes(
                        index, dictionary.keySet().stream().map(String::valueOf).toList()));
    }

    private static Column answers(Item item, int[] answers) {
        var dictionary = new ArrayList<String>();
        IntStream.rangeClosed(1, item.options()).forEach(i -> dictionary.add(String.valueOf(i)));
        dictionary.addAll(List.of(DONT_KNOW, REFUSED));
        return new Column.Codes(IntStream.of(answers).map(a -> Math.max(-1, a)).toArray(), dictionary);
    }

    private static Question question(Item item) {
        var options = new ArrayList<Option>();
        for (var i = 1; i <= item.options(); i++) {
            options.add(new Option(String.valueOf(i), "option " + i, i, OptionKind.SUBSTANTIVE));
        }
        options.add(new Option(DONT_KNOW, "Don't know", item.options() + 1, OptionKind.DONT_KNOW));
        options.add(new Option(REFUSED, "Refused", item.options() + 2, OptionKind.REFUSED));
        return new Question(
                item.id(),
                item.id(),
                "",
                "en",
                item.measure(),
                item.topic(),
                "",
                item.battery(),
                java.util.Optional.empty(),
                options);
    }
}

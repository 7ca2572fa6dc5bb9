package org.mindgap.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.Column;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.FileRemarks;
import org.mindgap.survey.Group;
import org.mindgap.survey.InMemoryRespondents;
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

/** Random surveys and answers, the same for the same seed: every field takes every kind of value. */
final class Samples {
    private static final List<String> TEXTS = List.of(
            "",
            "Hindu",
            "नहीं",
            "ไม่ใช่",
            "'; DROP TABLE answer; --",
            "a\u0000b",
            "line\nbreak",
            "🙂 yes",
            "é",
            "=1+1",
            "98",
            "  blanks  ",
            "\"quoted\"",
            "\\");

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    Survey respondents(String id, int count) {
        var variables = new ArrayList<Variable>();
        var questions = new ArrayList<Question>();
        var columns = new LinkedHashMap<String, Column>();
        var wide = 1 + random.nextInt(6);
        for (var i = 0; i < wide; i++) {
            var name = "q" + i + text();
            var question = question(name);
            questions.add(question);
            variables.add(new Variable(
                    name,
                    text(),
                    Role.OPINION,
                    question.measure(),
                    question.options().stream()
                            .map(o -> new Variable.Value(o.code(), o.label()))
                            .toList()));
            columns.put(
                    name,
                    codes(count, question.options().stream().map(Option::code).toList()));
        }
        variables.add(new Variable("weight", text(), Role.WEIGHT, Measure.SCALE, List.of()));
        columns.put("weight", numbers(count));
        variables.add(new Variable("id", "", Role.ID, Measure.NOMINAL, List.of()));
        columns.put("id", identifiers(count));
        return new Survey(
                id,
                id + " " + text(),
                variables,
                questions,
                new InMemoryRespondents(count, columns),
                provenance(),
                random.nextBoolean());
    }

    Survey published(String id) {
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
            var question = question("p" + i);
            questions.add(question);
            var seen = new HashSet<Group>();
            for (var j = 0; j < random.nextInt(6); j++) {
                var group = group();
                if (seen.add(group)) {
                    cells.add(new PublishedCell(
                            group,
                            question.id(),
                            random.nextBoolean() ? null : random.nextInt(5000),
                            shares(question),
                            text()));
                }
            }
        }
        var variables = List.of(
                new Variable("country", "Country", Role.COUNTRY, Measure.NOMINAL, List.of()),
                new Variable(
                        "religion", text(), Role.RELIGION, Measure.NOMINAL, List.of(new Variable.Value("1", text()))));
        return new Survey(
                id,
                id + " " + text(),
                variables,
                questions,
                new PublishedShares(cells),
                provenance(),
                random.nextBoolean());
    }

    MatchedAnswer answer(Survey survey, String model) {
        var question = survey.questions().get(random.nextInt(survey.questions().size()));
        var condition = new Condition(
                any(AskedAs.values()),
                text(),
                text(),
                random.nextBoolean() ? "" : "0,2,1",
                any(Reading.values()),
                random.nextBoolean() ? null : random.nextInt(20) / 10.0);
        var status = any(AnswerStatus.values());
        var answer = new Answer(
                0,
                model,
                survey.id(),
                question.id(),
                condition,
                group(),
                status == AnswerStatus.OK ? shares(question) : Map.of(),
                random.nextInt(60),
                random.nextInt(4) == 0 ? Double.NaN : random.nextDouble(),
                status);
        var evidence = new Evidence(
                text(), text() + random.nextInt(3), "run" + random.nextInt(3) + ".jsonl", random.nextInt(100), text());
        return new MatchedAnswer(answer, evidence);
    }

    private Question question(String id) {
        var codes = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (var i = 0; i < 1 + random.nextInt(12); i++) {
            var code = random.nextInt(5) == 0 ? text() : Integer.toString(i + 1);
            if (codes.add(code)) {
                options.add(new Option(code, text(), random.nextInt(6), any(OptionKind.values())));
            }
        }
        return new Question(id, text(), text(), text(), any(Measure.values()), text(), text(), options);
    }

    /** Some of the options, in any order, now and then one that the question does not list. */
    private Map<String, Double> shares(Question question) {
        var codes =
                new ArrayList<>(question.options().stream().map(Option::code).toList());
        if (random.nextInt(5) == 0) {
            codes.add("other " + text());
        }
        java.util.Collections.shuffle(codes, random);
        var shares = new LinkedHashMap<String, Double>();
        for (var code : codes.subList(0, random.nextInt(codes.size() + 1))) {
            shares.put(
                    code,
                    switch (random.nextInt(6)) {
                        case 0 -> 0.0;
                        case 1 -> 1.0;
                        case 2 -> random.nextInt(10_001) / 10_000.0;
                        case 3 -> -0.0;
                        case 4 -> random.nextInt(1001) / 1000.0;
                        default -> random.nextDouble();
                    });
        }
        return shares;
    }

    private Group group() {
        var group = Group.everyone();
        if (random.nextBoolean()) {
            group = group.and("religion", text());
        }
        if (random.nextBoolean()) {
            group = group.and("country", text());
        }
        return random.nextBoolean() ? group : group.and("religion" + text(), "1");
    }

    private Column codes(int count, List<String> dictionary) {
        var index = new int[count];
        for (var i = 0; i < count; i++) {
            index[i] = random.nextInt(dictionary.size() + 1) - 1;
        }
        return new Column.Codes(index, dictionary);
    }

    /** As many different codes as respondents: wide indices. */
    private Column identifiers(int count) {
        Set<String> dictionary = new java.util.LinkedHashSet<>();
        var index = new int[count];
        for (var i = 0; i < count; i++) {
            dictionary.add("ID " + i + (i % 7 == 0 ? text() : ""));
            index[i] = count - 1 - i;
        }
        return new Column.Codes(index, List.copyOf(dictionary));
    }

    private Column numbers(int count) {
        var special = new double[] {Double.NaN, 0, -0.0, Double.MIN_VALUE, 1e300, Double.POSITIVE_INFINITY};
        var values = new double[count];
        for (var i = 0; i < count; i++) {
            values[i] = random.nextInt(10) == 0 ? special[random.nextInt(special.length)] : random.nextDouble() * 3;
        }
        return new Column.Numbers(values);
    }

    private Provenance provenance() {
        return new Provenance(text(), text(), text(), text(), remarks());
    }

    private FileRemarks remarks() {
        return random.nextBoolean()
                ? FileRemarks.NONE
                : new FileRemarks(
                        text(),
                        List.of(text(), ""),
                        Map.of(text(), List.of(text())),
                        List.of(new AnswerSet("$set", text(), "", List.of(text(), "a"))),
                        Map.of(
                                "a",
                                new FileRemarks.OfVariable(new ColumnLook(7, "left"), text(), Map.of("x", List.of()))));
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.mindgap.views.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A study of 1,000,800 replies, the same for the same seed: 10,000 invented respondents of 5 countries and 8 religions, 150
 * questions of 5 topics, and four invented models under 10 conditions (three asked as no one, as someone of the country and
 * as someone of the group, one as no one), in two orders of the options, 24 times each.
 */
public final class MillionReplies {
    private static final int PEOPLE = 10_000;
    private static final int QUESTIONS = 150;
    private static final int COUNTRIES = 5;
    private static final int RELIGIONS = 8;
    private static final int REPEATS = 24;
    private static final List<String> ORDERS = List.of("forward", "reversed");
    /** The religions of every hundred people of a country. */
    private static final int[] OF_HUNDRED = {30, 20, 15, 10, 8, 7, 6, 4};

    private final SplittableRandom random = new SplittableRandom(1);

    private MillionReplies() {}

    /** Writes the study where it is not there yet. */
    public static void write(Path file) throws IOException, ProblemException {
        if (Files.exists(file)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var unfinished = folder.resolve("unfinished-" + file.getFileName());
        Files.deleteIfExists(unfinished);
        try (var study = StudyFile.create(unfinished)) {
            var million = new MillionReplies();
            var survey = million.survey();
            study.addSurvey(survey, JobContext.unwatched());
            try (var sink = study.beginAnswers("million.jsonl", "")) {
                for (var m = 0; m < 4; m++) {
                    var model = new Model("m" + m, "Model " + (char) ('A' + m), Model.Kind.INVENTED, "");
                    sink.model(model);
                    for (var askedAs : m < 3 ? List.of(AskedAs.values()) : List.of(AskedAs.NO_ONE)) {
                        for (var question : survey.questions()) {
                            for (var target : targets(askedAs)) {
                                million.replies(model, askedAs, question, target)
                                        .forEach(sink::answer);
                            }
                        }
                    }
                }
                sink.commit();
            }
        }
        Files.move(unfinished, file);
    }

    private Survey survey() {
        var columns = new LinkedHashMap<String, Column>();
        var variables = new ArrayList<Variable>();
        var countries = new int[PEOPLE];
        var religions = new int[PEOPLE];
        var weights = new double[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            countries[i] = i % COUNTRIES;
            religions[i] = religion((i / COUNTRIES) % 100);
            weights[i] = .4 + 1.5 * random.nextDouble();
        }
        divides(variables, columns, "country", Role.COUNTRY, COUNTRIES, countries);
        divides(variables, columns, "religion", Role.RELIGION, RELIGIONS, religions);
        variables.add(new Variable("weight", "weight", Role.WEIGHT, Measure.SCALE, List.of()));
        columns.put("weight", new Column.Numbers(weights));
        var questions = new ArrayList<Question>();
        for (var q = 0; q < QUESTIONS; q++) {
            var question = question(q);
            questions.add(question);
            variables.add(new Variable(question.id(), question.label(), Role.OPINION, Measure.ORDINAL, List.of()));
            var chosen = new int[PEOPLE];
            for (var i = 0; i < PEOPLE; i++) {
                chosen[i] = random.nextInt(25) == 0
                        ? question.options().size() - 1
                        : drawn(shares(q, countries[i], religions[i], 0, 1));
            }
            columns.put(
                    question.id(),
                    new Column.Codes(
                            chosen,
                            question.options().stream().map(Option::code).toList()));
        }
        return new Survey(
                "million",
                "Survey of the bench, INVENTED DATA",
                variables,
                questions,
                new InMemoryRespondents(PEOPLE, columns),
                Provenance.ofFile("million.csv", ""),
                true);
    }

    private static void divides(
            List<Variable> variables, Map<String, Column> columns, String name, Role role, int number, int[] codes) {
        var values = IntStream.rangeClosed(1, number)
                .mapToObj(c -> new Variable.Value("" + c, name + " " + c))
                .toList();
        variables.add(new Variable(name, name, role, Measure.NOMINAL, values));
        columns.put(
                name,
                new Column.Codes(
                        codes, values.stream().map(Variable.Value::code).toList()));
    }

    private static int religion(int place) {
        var sum = 0;
        for (var r = 0; r < OF_HUNDRED.length; r++) {
            sum += OF_HUNDRED[r];
            if (place < sum) {
                return r;
            }
        }
        throw new IllegalArgumentException("of a hundred: " + place);
    }

    /** Four options or five, and don't know. */
    private static Question question(int q) {
        var options = new ArrayList<Option>();
        for (var i = 1; i <= options(q); i++) {
            options.add(new Option("" + i, "option " + i, i, OptionKind.SUBSTANTIVE));
        }
        options.add(new Option("98", "Don't know", options.size() + 1, OptionKind.DONT_KNOW));
        return new Question(
                "Q" + q,
                "question " + q,
                "How much do you agree with sentence number " + q + " of the bench?",
                "en",
                Measure.ORDINAL,
                "topic " + q % 5,
                "",
                options);
    }

    private static int options(int q) {
        return 4 + q % 2;
    }

    private static List<Group> targets(AskedAs askedAs) {
        var targets = new ArrayList<Group>();
        for (var c = 1; c <= (askedAs == AskedAs.NO_ONE ? 0 : COUNTRIES); c++) {
            var country = Group.of("country", "" + c);
            for (var r = 1; r <= (askedAs == AskedAs.GROUP ? RELIGIONS : 0); r++) {
                targets.add(country.and("religion", "" + r));
            }
            if (askedAs == AskedAs.COUNTRY) {
                targets.add(country);
            }
        }
        return askedAs == AskedAs.NO_ONE ? List.of(Group.everyone()) : targets;
    }

    private List<MatchedAnswer> replies(Model model, AskedAs askedAs, Question question, Group target) {
        var q = Integer.parseInt(question.id().substring(1));
        var bias = 1 + model.id().charAt(1) - '0';
        var country = target.code("country").map(Integer::parseInt).orElse(3) - 1;
        var religion = target.code("religion").map(Integer::parseInt).orElse(1) - 1;
        var shares = shares(q, country, religion, .2 * bias, 1 + .3 * bias);
        var replies = new ArrayList<MatchedAnswer>();
        for (var order : ORDERS) {
            // half of the orders in one language, half in the other
            var language = ORDERS.indexOf(order) % 2 == 0 ? "en" : "hi";
            var condition = new Condition(askedAs, language, "", order, Reading.DRAWS, 1.0);
            var prompt =
                    question.wording() + " Asked as " + askedAs.word() + " of " + target.codes() + ", " + order + ".";
            for (var repeat = 0; repeat < REPEATS; repeat++) {
                var code = question.options().get(drawn(shares)).code();
                replies.add(new MatchedAnswer(
                        new Answer(
                                0,
                                model.id(),
                                "million",
                                question.id(),
                                condition,
                                target,
                                Map.of(code, 1.0),
                                1,
                                1,
                                AnswerStatus.OK),
                        new Evidence(prompt, "(" + code + ")", "million.jsonl", 1, "")));
            }
        }
        return replies;
    }

    /** What people of a country and religion think, moved by {@code away} and sharpened by {@code sharp}. */
    private static double[] shares(int q, int country, int religion, double away, double sharp) {
        var shares = new double[options(q)];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var towards =
                    Math.sin(1.7 * q + i) + .5 * Math.sin(country + .9 * q * i) + .4 * Math.cos(religion * (i + q));
            shares[i] = Math.exp(sharp * towards + away * Math.sin(i + .3 * q));
            sum += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private int drawn(double[] shares) {
        var left = random.nextDouble();
        for (var i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }
}

package org.mindgap.views.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mindgap.edit.Edits;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.Alarms;
import org.mindgap.gap.GapCalculator;
import org.mindgap.problem.Problem;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.study.Figures;
import org.mindgap.views.kit.study.OpenStudy;

/** A study of people and models who do not exist: two countries, two faiths, three questions, two models. */
public final class FakeStudy implements OpenStudy, AnswerSource {
    private boolean gapless;
    public static final String TERSE = "terse";
    public static final String VERBOSE = "verbose";

    private final Survey survey;
    private final boolean empty;
    private final boolean answered;
    private final boolean example;
    private final FakeEdits edits;
    private final FakeKept kept = new FakeKept();
    private volatile boolean closed;
    private volatile boolean held;
    private volatile boolean valuesFirst;
    private volatile boolean questionsFirst;
    private volatile boolean questionsHeld;
    private volatile boolean draws;
    private volatile List<String> languages = List.of("en");
    private final List<HeatmapRequest> heatmaps = new CopyOnWriteArrayList<>();

    private FakeStudy(Survey survey, boolean empty, boolean answered, boolean example) {
        this.survey = survey;
        this.edits = new FakeEdits(survey);
        this.empty = empty;
        this.answered = answered;
        this.example = example;
    }

    public static FakeStudy full() {
        return new FakeStudy(survey(), false, true, false);
    }

    /** The same as the example of the program. */
    public static FakeStudy ofProgram() {
        return new FakeStudy(survey(), false, true, true);
    }

    public static FakeStudy withoutAnswers() {
        return new FakeStudy(survey(), false, false, false);
    }

    /** A survey of one's own, without answers of models. */
    public static FakeStudy of(Survey survey) {
        return new FakeStudy(survey, false, false, false);
    }

    public static FakeStudy empty() {
        return new FakeStudy(survey(), true, false, false);
    }

    public static Survey survey() {
        var country = new Variable(
                "land",
                "Country",
                Role.COUNTRY,
                Measure.NOMINAL,
                List.of(new Variable.Value("1", "Northland"), new Variable.Value("2", "Southland")));
        var faith = new Variable(
                "faith",
                "Religion",
                Role.RELIGION,
                Measure.NOMINAL,
                List.of(new Variable.Value("a", "Sun"), new Variable.Value("b", "Moon")));
        var weight = new Variable("wt", "Weight", Role.WEIGHT, Measure.SCALE, List.of());
        return new Survey(
                "s1",
                "Practice",
                List.of(country, faith, weight),
                List.of(
                        question("q1", "Importance of the sun", "How important is the sun to you?", "Sky"),
                        question("q2", "Importance of the moon", "How important is the moon to you?", "Sky"),
                        question("q3", "Importance of bread", "", "Food")),
                new PublishedShares(List.of()),
                Provenance.ofFile("practice.csv", ""),
                true);
    }

    private static Question question(String id, String label, String wording, String topic) {
        return new Question(
                id,
                label,
                wording,
                "en",
                Measure.ORDINAL,
                topic,
                "",
                List.of(
                        new Option("1", "Very important", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Somewhat important", 2, OptionKind.SUBSTANTIVE),
                        new Option("3", "Not important", 3, OptionKind.SUBSTANTIVE),
                        new Option("9", "Don't know", 4, OptionKind.DONT_KNOW)));
    }

    /** Lets heatmaps be computed for ever, or go on. */
    public void hold(boolean value) {
        held = value;
    }

    /** Lets heatmaps come at once without intervals; what {@link #hold} holds is then the intervals. */
    public void valuesFirst(boolean value) {
        valuesFirst = value;
    }

    /** Lets questions of a cell come at once without intervals, which {@link #holdQuestions} holds. */
    public void questionsFirst(boolean value) {
        questionsFirst = value;
    }

    /** Lets the intervals of a cell's questions be computed for ever, or go on. */
    public void holdQuestions(boolean value) {
        questionsHeld = value;
    }

    /** The verbose model's answers are there as draws, too, and are read so where nothing else is chosen. */
    public FakeStudy drawn() {
        draws = true;
        return this;
    }

    /** Whether the models are read in different ways. */
    boolean readApart(HeatmapRequest request) {
        return draws && request.query().choice().readings().isEmpty();
    }

    /** The models were asked in these languages, and answered the same. */
    public FakeStudy askedIn(String... tags) {
        languages = List.of(tags);
        return this;
    }

    /** The same study, of whose gaps none can be computed. */
    public FakeStudy withoutGaps() {
        gapless = true;
        return this;
    }

    /** The heatmaps that were asked for, in their order. */
    public List<HeatmapRequest> heatmaps() {
        return heatmaps;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Path path() {
        return Path.of("practice.mindgap");
    }

    @Override
    public boolean example() {
        return example;
    }

    @Override
    public List<Problem> notes() {
        return List.of();
    }

    @Override
    public List<SurveySummary> surveys() {
        return empty ? List.of() : List.of(new SurveySummary(survey.id(), survey.name(), 0, 3, true));
    }

    @Override
    public Optional<Survey> survey(String id) {
        return empty ? Optional.empty() : Optional.of(edits.survey()).filter(s -> s.id().equals(id));
    }

    @Override
    public AnswerSource answers() {
        return this;
    }

    @Override
    public GapCalculator gaps(Survey of) {
        return gapless
                ? fakeGaps(new Survey(
                        of.id(),
                        of.name(),
                        of.variables(),
                        List.of(),
                        of.source(),
                        of.provenance(),
                        of.invented(),
                        of.replicates()))
                : fakeGaps(of);
    }

    private FakeGaps fakeGaps(Survey of) {
        return FakeGaps.of(of, new Alarms(of, this).all(), questionsFirst, () -> questionsHeld);
    }

    @Override
    public Figures figures(Survey of) {
        return new FakeFigures(fakeGaps(of), () -> held, () -> valuesFirst, this::readApart, heatmaps::add);
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public FakeKept kept() {
        return kept;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public List<Model> models() {
        return empty || !answered
                ? List.of()
                : List.of(
                        new Model(TERSE, "Terse", Model.Kind.INVENTED, ""),
                        new Model(VERBOSE, "Verbose", Model.Kind.INVENTED, ""),
                        new Model("guess", "Random guess", Model.Kind.UNIFORM, ""));
    }

    @Override
    public List<Answer> answers(String of, String model) {
        var all = new ArrayList<Answer>();
        if (!answered || model.equals("guess")) {
            return all;
        }
        var id = model.equals(TERSE) ? 1L : 101L;
        for (var question : survey.questions()) {
            for (var how : languages.stream()
                    .flatMap(l -> Stream.of(List.of(l, "0,1,2"), List.of(l, "2,1,0")))
                    .toList()) {
                Map<String, Double> shares = new LinkedHashMap<>();
                shares.put("1", 0.7);
                shares.put("2", 0.2);
                shares.put("3", 0.07);
                all.add(new Answer(
                        id++,
                        model,
                        of,
                        question.id(),
                        new Condition(AskedAs.NO_ONE, how.get(0), "", how.get(1), Reading.PROBABILITIES, null),
                        Group.everyone(),
                        shares,
                        0,
                        0.97,
                        AnswerStatus.OK));
            }
            if (draws && model.equals(VERBOSE)) {
                var how = new Condition(AskedAs.NO_ONE, "en", "", "0,1,2", Reading.DRAWS, null);
                var shares = Map.of("1", 0.7, "2", 0.3);
                all.add(new Answer(
                        id++, model, of, question.id(), how, Group.everyone(), shares, 50, 1, AnswerStatus.OK));
            }
        }
        return all;
    }

    @Override
    public Evidence evidence(long answer) {
        return new Evidence("Prompt " + answer, "Reply " + answer, "run.jsonl", answer, "2025-01-02T03:04:05Z");
    }
}

package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
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

/**
 * Two countries, one question of two options, two models in two option orders, so that every count can be made by hand:
 * in India half say yes, in Thailand a fifth. Model a says yes to 90 % forward and 70 % reversed, model b to 60 % and 90 %.
 */
final class HandMadeStudy implements AnswerSource {
    static final Group INDIA = Group.of("country", "IN");
    static final Group THAILAND = Group.of("country", "TH");
    private static final int PEOPLE = 1_000_000;

    private final List<Answer> answers = new ArrayList<>();
    private final boolean ordered;
    private final boolean dontKnow;

    HandMadeStudy() {
        this(false, false);
    }

    /** Perhaps with ordered options, and with a don't know that nobody chose. */
    HandMadeStudy(boolean ordered, boolean dontKnow) {
        this.ordered = ordered;
        this.dontKnow = dontKnow;
        answer("a", "0,1", 0.9);
        answer("a", "1,0", 0.7);
        answer("b", "0,1", 0.6);
        answer("b", "1,0", 0.9);
    }

    Survey survey() {
        var country = new Variable(
                "country",
                "Country",
                Role.COUNTRY,
                Measure.NOMINAL,
                List.of(new Variable.Value("IN", "India"), new Variable.Value("TH", "Thailand")));
        var options = new ArrayList<>(List.of(
                new Option("1", "yes", 1, OptionKind.SUBSTANTIVE), new Option("2", "no", 2, OptionKind.SUBSTANTIVE)));
        if (dontKnow) {
            options.add(new Option("9", "don't know", 3, OptionKind.DONT_KNOW));
        }
        var measure = ordered ? Measure.ORDINAL : Measure.NOMINAL;
        var question = new Question("q", "q", "Yes or no?", "en", measure, "", "", options);
        var cells = List.of(cell(INDIA, 0.5), cell(THAILAND, 0.2));
        return new Survey(
                "s",
                "Survey",
                List.of(country),
                List.of(question),
                new PublishedShares(cells),
                Provenance.ofFile("s.csv", ""),
                true);
    }

    private PublishedCell cell(Group people, double yes) {
        return new PublishedCell(people, "q", PEOPLE, shares(yes), "here");
    }

    private Map<String, Double> shares(double yes) {
        var shares = new LinkedHashMap<String, Double>();
        shares.put("1", yes);
        shares.put("2", 1 - yes);
        if (dontKnow) {
            shares.put("9", 0.0);
        }
        return shares;
    }

    private void answer(String model, String order, double yes) {
        var how = new Condition(AskedAs.NO_ONE, "en", "", order, Reading.PROBABILITIES, null);
        answers.add(new Answer(
                answers.size() + 1L, model, "s", "q", how, Group.everyone(), shares(yes), 0, 1, AnswerStatus.OK));
    }

    @Override
    public List<Model> models() {
        return List.of(
                new Model("a", "Model a", Model.Kind.INVENTED, ""), new Model("b", "Model b", Model.Kind.INVENTED, ""));
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return answers.stream().filter(a -> a.model().equals(model)).toList();
    }

    @Override
    public Evidence evidence(long answer) {
        return new Evidence("", "", "run.jsonl", answer, "");
    }
}

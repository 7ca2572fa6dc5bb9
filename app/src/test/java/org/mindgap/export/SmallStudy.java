package org.mindgap.export;

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
 * 100 invented people and one invented model on one question: of 40 Hindus in India 30 say yes, of 20 Muslims there 5, of
 * 4 Hindus in Thailand 4, of 36 Muslims there 9. The model says yes to 60 %. The other answer is called =1+1.
 */
public final class SmallStudy implements AnswerSource {
    private final List<String> countries = new ArrayList<>();
    private final List<String> religions = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    public SmallStudy() {
        people("IN", "1", 40, 30);
        people("IN", "2", 20, 5);
        people("TH", "1", 4, 4);
        people("TH", "2", 36, 9);
    }

    private void people(String country, String religion, int all, int yes) {
        for (var i = 0; i < all; i++) {
            countries.add(country);
            religions.add(religion);
            said.add(i < yes ? "1" : "2");
        }
    }

    public Survey survey() {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("country", codes(countries));
        columns.put("religion", codes(religions));
        columns.put("q", codes(said));
        var options = List.of(
                new Option("1", "yes", 1, OptionKind.SUBSTANTIVE), new Option("2", "=1+1", 2, OptionKind.SUBSTANTIVE));
        return new Survey(
                "s",
                "Survey",
                List.of(
                        divides("country", Role.COUNTRY, Map.of("IN", "India", "TH", "Thailand")),
                        divides("religion", Role.RELIGION, Map.of("1", "Hindu", "2", "Muslim")),
                        new Variable("q", "q", Role.OPINION, Measure.NOMINAL, List.of())),
                List.of(new Question("q", "q", "Yes or no?", "en", Measure.ORDINAL, "topic", "", options)),
                new InMemoryRespondents(said.size(), columns),
                Provenance.ofFile("s.sav", ""),
                true);
    }

    private static Variable divides(String name, Role role, Map<String, String> labels) {
        var values = labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Variable.Value(e.getKey(), e.getValue()))
                .toList();
        return new Variable(name, name, role, Measure.NOMINAL, values);
    }

    private static Column codes(List<String> texts) {
        var dictionary = texts.stream().distinct().toList();
        return new Column.Codes(texts.stream().mapToInt(dictionary::indexOf).toArray(), dictionary);
    }

    @Override
    public List<Model> models() {
        return List.of(new Model("m", "Model", Model.Kind.INVENTED, ""));
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        var shares = Map.of("1", 0.6, "2", 0.4);
        var how = new Condition(AskedAs.NO_ONE, "en", "", "0,1", Reading.PROBABILITIES, null);
        return List.of(new Answer(1, "m", "s", "q", how, Group.everyone(), shares, 0, 1, AnswerStatus.OK));
    }

    @Override
    public Evidence evidence(long answer) {
        return new Evidence("=Yes or no?", "yes", "run.jsonl", answer, "");
    }
}

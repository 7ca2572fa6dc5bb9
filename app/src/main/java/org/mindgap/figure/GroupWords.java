package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Names of people: "India, Muslim", "India, everyone"; names of the variables that divide them. */
public final class GroupWords {
    /** Groups of fewer people in effect are hidden. */
    static final int FEWEST = 10;

    private final Survey survey;
    private final Words words;

    /** Names of a survey's people. */
    public GroupWords(Survey survey, Words words) {
        this.survey = survey;
        this.words = words;
    }

    /** All conditions, the widest first, as the rows of a heatmap stand: country, religion, other groups. */
    public String name(Group group) {
        if (group.isEveryone()) {
            return words.text("group.everyone");
        }
        var labels = labels(group);
        var onlyCountry = group.codes().size() == 1
                && survey.withRole(Role.COUNTRY)
                        .map(v -> group.code(v.name()).isPresent())
                        .orElse(false);
        return onlyCountry ? words.text("group.everyone-of", labels.get(0)) : String.join(", ", labels);
    }

    /** The label of one condition. */
    public String label(String variable, String code) {
        return survey.variable(variable).map(v -> v.distinctLabelOf(code)).orElse(code);
    }

    /** "country and religion": what rows are divided by. */
    public String variables(List<String> names) {
        return words.list(names.stream().map(this::variable).toList());
    }

    /** "country", "religion", or what the file calls it. */
    String variable(String name) {
        return survey.variable(name)
                .map(v -> switch (v.role()) {
                    case COUNTRY -> words.text("variable.country");
                    case RELIGION -> words.text("variable.religion");
                    default -> v.title();
                })
                .orElse(name);
    }

    /** "No filter." or "Only gender: Female; answers in हिन्दी."; and whether coded answers are corrected. */
    String filter(GapQuery query) {
        var pairs = new ArrayList<String>();
        query.where().codes().forEach((v, c) -> pairs.add(words.text("filter.pair", variable(v), label(v, c))));
        query.codes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> query.where().code(e.getKey()).isEmpty())
                .map(e -> words.text(
                        "filter.pair",
                        variable(e.getKey()),
                        words.list(e.getValue().stream()
                                .map(c -> label(e.getKey(), c))
                                .sorted()
                                .toList())))
                .forEach(pairs::add);
        if (!query.topics().isEmpty()) {
            pairs.add(words.text(
                    "filter.topics", words.list(query.topics().stream().sorted().toList())));
        }
        chosen(query.choice(), pairs);
        var filter = pairs.isEmpty() ? words.text("filter.none") : words.text("filter", String.join("; ", pairs));
        return query.choice().corrected() ? filter + " " + words.text("filter.corrected") : filter;
    }

    private void chosen(AnswerChoice choice, List<String> pairs) {
        if (!choice.languages().isEmpty()) {
            pairs.add(words.text(
                    "filter.languages",
                    words.list(choice.languages().stream()
                            .sorted()
                            .map(words::language)
                            .toList())));
        }
        if (!choice.readings().isEmpty()) {
            pairs.add(words.text(
                    "filter.readings",
                    words.list(choice.readings().stream()
                            .sorted()
                            .map(r -> words.text("reading." + r.name().toLowerCase(Locale.ROOT)))
                            .toList())));
        }
    }

    private List<String> labels(Group group) {
        var order =
                new ArrayList<>(survey.dividing().stream().map(Variable::name).toList());
        group.codes().keySet().stream().filter(v -> !order.contains(v)).forEach(order::add);
        return order.stream()
                .filter(v -> group.code(v).isPresent())
                .map(v -> label(v, group.code(v).orElseThrow()))
                .toList();
    }
}

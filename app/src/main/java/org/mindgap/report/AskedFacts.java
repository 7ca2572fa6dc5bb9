package org.mindgap.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;

/** How one model was asked, counted over its stored answers. */
final class AskedFacts {
    private final Model model;
    private final Set<String> orders = new TreeSet<>();
    private final Set<String> wordings = new TreeSet<>();
    private final Set<String> languages = new TreeSet<>();
    private final Set<AskedAs> askedAs = EnumSet.noneOf(AskedAs.class);
    private final Set<Reading> readings = EnumSet.noneOf(Reading.class);
    private final Set<Double> temperatures = new TreeSet<>();
    private final Map<String, Set<String>> questionOrders = new HashMap<>();
    private final Map<List<Object>, Integer> draws = new HashMap<>();
    private int answers;
    private int unusable;
    private int orderUnknown;
    private int wordingUnknown;

    private AskedFacts(Model model) {
        this.model = model;
    }

    /** Of some models, yardsticks left out, in the study's order. */
    static List<AskedFacts> of(AnswerSource source, String survey, Collection<String> models) {
        var all = new ArrayList<AskedFacts>();
        for (var model : source.models()) {
            if (!model.kind().yardstick() && models.contains(model.id())) {
                var facts = new AskedFacts(model);
                source.together(survey, model.id()).forEach(facts::add);
                all.add(facts);
            }
        }
        return all;
    }

    private void add(SameAnswers same) {
        var answer = same.first();
        var times = same.times();
        answers += times;
        if (answer.status() != AnswerStatus.OK) {
            unusable += times;
            return;
        }
        var how = answer.condition();
        askedAs.add(how.askedAs());
        readings.add(how.reading());
        languages.add(how.language());
        if (how.temperature() != null) {
            temperatures.add(how.temperature());
        }
        if (how.order().isEmpty()) {
            orderUnknown += times;
        } else {
            orders.add(how.order());
            questionOrders
                    .computeIfAbsent(answer.question(), q -> new TreeSet<>())
                    .add(how.order());
        }
        if (how.wording().isEmpty()) {
            wordingUnknown += times;
        } else {
            wordings.add(how.wording());
        }
        if (how.reading() == Reading.DRAWS) {
            draws.merge(
                    List.of(answer.question(), how.askedAs(), answer.target()),
                    times * Math.max(1, answer.draws()),
                    Integer::sum);
        }
    }

    Model model() {
        return model;
    }

    int answers() {
        return answers;
    }

    /** Answers that were declined, blocked, not coded or that failed. */
    int unusable() {
        return unusable;
    }

    int orderUnknown() {
        return orderUnknown;
    }

    int wordingUnknown() {
        return wordingUnknown;
    }

    /** The smallest number of known option orders of a question; 0 where none is known. */
    int fewestOrders() {
        return questionOrders.values().stream().mapToInt(Set::size).min().orElse(0);
    }

    int wordings() {
        return wordings.size();
    }

    /** Languages, those alone that a file says. */
    List<String> languages() {
        return languages.stream().filter(l -> !l.isEmpty()).toList();
    }

    Set<AskedAs> askedAs() {
        return askedAs;
    }

    Set<Reading> readings() {
        return readings;
    }

    List<Double> temperatures() {
        return List.copyOf(temperatures);
    }

    /** The fewest draws of a question asked as one thing; 0 where nothing was drawn. */
    int fewestDraws() {
        return draws.values().stream().mapToInt(d -> d).min().orElse(0);
    }

    int mostDraws() {
        return draws.values().stream().mapToInt(d -> d).max().orElse(0);
    }
}

package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerSummary;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.MatchRate;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;

/** Models in words: their names, as whom they were asked, how their answers were read. */
final class ModelWords {
    private final AnswerSource answers;
    private final String survey;
    private final Words words;
    private final List<Model> all;
    /** A figure asks for them again and again, and the study each time looks whether anything was added. */
    private final Map<String, AnswerSummary> summaries = new ConcurrentHashMap<>();

    ModelWords(AnswerSource answers, String survey, Words words) {
        this.answers = answers;
        this.survey = survey;
        this.words = words;
        this.all = answers.models();
    }

    Model model(String id) {
        return all.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Model(id, id, Model.Kind.LANGUAGE_MODEL, ""));
    }

    /** Place among the models that are no yardsticks, from 0. */
    int index(Model model) {
        var models = all.stream().filter(m -> !m.kind().yardstick()).toList();
        return Math.max(0, models.indexOf(model));
    }

    /** The name, or what the yardstick is called. */
    String name(Model model) {
        return model.kind().yardstick() ? words.text(yardstick(model.kind()) + ".name") : model.name();
    }

    /** Head of a yardstick's column. */
    String yardstickHead(Model model) {
        return words.text(yardstick(model.kind()));
    }

    /** Head of a model's column; {@code rows} names the row variables. */
    String head(AskedAs askedAs, List<String> rows) {
        return switch (askedAs) {
            case NO_ONE -> words.text("asked.none.head");
            case COUNTRY -> words.text("asked.country.head");
            case GROUP -> String.join(", ", rows);
        };
    }

    /** "someone from the country". */
    String asked(AskedAs askedAs, List<String> rows) {
        return switch (askedAs) {
            case NO_ONE -> words.text("asked.none");
            case COUNTRY -> words.text("asked.country");
            case GROUP -> words.text("asked.group", words.list(rows));
        };
    }

    String askedPhrase(AskedAs askedAs, List<String> rows) {
        return words.text("asked.phrase", asked(askedAs, rows));
    }

    /** How many of the answers in the models' files fit a question, where some were left out; else empty. */
    String matched(Collection<Model> shown) {
        var ids = shown.stream()
                .filter(m -> !m.kind().yardstick())
                .map(Model::id)
                .collect(Collectors.toUnmodifiableSet());
        var rate = ids.isEmpty() ? MatchRate.UNKNOWN : answers.matched(survey, ids);
        return rate.partial()
                ? words.plural(
                        "source.matched",
                        rate.answers(),
                        words.count(rate.matched()),
                        Math.floorDiv(100 * rate.matched(), rate.answers()))
                : "";
    }

    /** How a model's answers were read: "probabilities", "50 draws"; empty where it has none. */
    String reading(Model model) {
        return reading(model, Set.of());
    }

    /** The same of the readings whose numbers are shown, where they are known: of several that a model has, one counts. */
    String reading(Model model, Set<Reading> shown) {
        var texts = new ArrayList<String>();
        var given = summaries.computeIfAbsent(model.id(), id -> answers.summary(survey, id));
        var used = given.readingsUsed().stream()
                .filter(r -> shown.isEmpty() || shown.contains(r))
                .toList();
        for (var reading : used) {
            texts.add(reading == Reading.DRAWS ? draws(given) : word(reading));
        }
        return words.list(texts);
    }

    String word(Reading reading) {
        return words.text(
                switch (reading) {
                    case PROBABILITIES -> "reading.probabilities";
                    case DRAWS -> "reading.draws";
                    case STATED -> "reading.stated";
                    case YARDSTICK -> "reading.yardstick";
                });
    }

    /** "50 draws". */
    String draws(int number) {
        return words.plural("reading.draws.count", number);
    }

    /** Every reading with the models that have it, for subtitle and caption: "probabilities (Mirror)". */
    List<String> readings(Collection<Model> models, Function<Model, Set<Reading>> shown) {
        Map<String, List<String>> byReading = new LinkedHashMap<>();
        for (var model : models) {
            var reading = reading(model, shown.apply(model));
            if (!reading.isEmpty()) {
                byReading.computeIfAbsent(reading, r -> new ArrayList<>()).add(model.name());
            }
        }
        if (byReading.size() < 2) {
            return List.copyOf(byReading.keySet());
        }
        return byReading.entrySet().stream()
                .map(e -> words.text("reading.of", e.getKey(), words.list(e.getValue())))
                .toList();
    }

    private String draws(AnswerSummary given) {
        var least = given.fewestDraws();
        var most = given.mostDraws();
        return least == most ? draws(least) : words.text("reading.draws.range", words.count(least), words.count(most));
    }

    private static String yardstick(Model.Kind kind) {
        return switch (kind) {
            case UNIFORM -> "yardstick.uniform";
            case MAJORITY -> "yardstick.majority";
            case HALVES -> "yardstick.halves";
            default -> "yardstick.national";
        };
    }
}

package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;

/** One of two sides, out of what the study's answers hold. On the window's thread. */
final class SideChoices {
    private final Texts texts;
    private final Runnable changed;
    private final Chosen<String> model;
    private final Chosen<AskedAs> askedAs;
    private final Chosen<Set<String>> language;
    private final Chosen<Set<Reading>> reading;
    private StudyFacts facts =
            new StudyFacts(List.of(), Optional.empty(), List.of(), java.util.Map.of(), List.of(), false);
    private boolean quiet;

    SideChoices(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        model = new Chosen<>(this::modelChanged);
        askedAs = new Chosen<>(this::tell);
        language = new Chosen<>(this::tell);
        reading = new Chosen<>(this::tell);
    }

    Chosen<String> model() {
        return model;
    }

    Chosen<AskedAs> askedAs() {
        return askedAs;
    }

    /** Tags of prompts; an empty set for all together. */
    Chosen<Set<String>> language() {
        return language;
    }

    /** How answers are read; an empty set for all. */
    Chosen<Set<Reading>> reading() {
        return reading;
    }

    /** Models with answers to the survey, yardsticks last; what is chosen and still there stays. Tells nobody. */
    void offer(StudyFacts now) {
        quietly(() -> {
            facts = now;
            model.offer(now.models().stream()
                    .filter(m -> answers(m.id()).filter(a -> a.scored() > 0).isPresent())
                    .sorted(Comparator.comparing(m -> m.kind().yardstick()))
                    .map(m -> new Offer<>(m.id(), m.name()))
                    .toList());
            offerWays();
        });
    }

    /** What is chosen; nothing while there is nothing to choose. */
    Optional<Side> side() {
        return model.value()
                .flatMap(m -> askedAs.value()
                        .map(a -> new Side(
                                m,
                                a,
                                new AnswerChoice(
                                        reading.value().orElse(Set.of()),
                                        language.value().orElse(Set.of())))));
    }

    /** Chooses a side as far as it is there. Tells nobody. */
    void choose(Side side) {
        quietly(() -> {
            model.choose(side.model());
            offerWays();
            askedAs.choose(side.askedAs());
            language.choose(side.choice().languages());
            reading.choose(side.choice().readings());
        });
    }

    /** "Llama, asked as someone from the country, in हिन्दी". */
    String words() {
        var words = new ArrayList<>(List.of(model.label()));
        if (askedAs.several()
                || askedAs.value().filter(a -> a != AskedAs.NO_ONE).isPresent()) {
            words.add(texts.get("cmp.side.asked", askedAs.label()));
        }
        if (language.value().filter(l -> !l.isEmpty()).isPresent()) {
            words.add(texts.get("cmp.side.in", language.label()));
        }
        if (reading.value().filter(r -> !r.isEmpty()).isPresent()) {
            words.add(texts.get("cmp.side.read", reading.label()));
        }
        return String.join(", ", words);
    }

    private void modelChanged() {
        var before = quiet;
        quiet = true;
        offerWays();
        quiet = before;
        tell();
    }

    private void offerWays() {
        var of = model.value().flatMap(this::answers);
        var survey = facts.survey();
        askedAs.offer(of.map(StudyFacts.AnswerFacts::askedAs).orElse(List.of()).stream()
                .sorted(Comparator.reverseOrder())
                .map(a -> new Offer<>(a, askedAs(a, survey)))
                .toList());
        var own = new LanguageWords(texts);
        language.offer(all(
                texts.get("cmp.languages.all"),
                of.map(StudyFacts.AnswerFacts::languages).orElse(List.of()).stream()
                        .map(l -> new Offer<>(Set.of(l), own.own(l)))
                        .toList()));
        reading.offer(all(
                texts.get("cmp.readings.all"),
                of.map(StudyFacts.AnswerFacts::readings).orElse(List.of()).stream()
                        .map(r -> new Offer<>(Set.of(r), reading(r)))
                        .toList()));
    }

    private String askedAs(AskedAs way, Optional<Survey> survey) {
        return survey.map(s -> new AskedAsWords(texts).of(way, s)).orElse(way.word());
    }

    private String reading(Reading reading) {
        return switch (reading) {
            case PROBABILITIES -> texts.get("reading.probabilities");
            case DRAWS -> texts.get("reading.draws");
            case STATED -> texts.get("reading.stated");
            case YARDSTICK -> texts.get("reading.yardstick");
        };
    }

    /** All of them before each of them; of one, that is the same. */
    private static <T> List<Offer<Set<T>>> all(String word, List<Offer<Set<T>>> each) {
        var offers = new ArrayList<Offer<Set<T>>>();
        offers.add(new Offer<>(Set.of(), word));
        if (each.size() > 1) {
            offers.addAll(each);
        }
        return offers;
    }

    private Optional<StudyFacts.AnswerFacts> answers(String id) {
        return Optional.ofNullable(facts.answers().get(id));
    }

    private void quietly(Runnable work) {
        var before = quiet;
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = before;
        }
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }
}

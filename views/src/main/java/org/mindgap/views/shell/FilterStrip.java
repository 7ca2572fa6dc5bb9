package org.mindgap.views.shell;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FilterChip;
import org.mindgap.views.kit.FilterChip.Choice;
import org.mindgap.views.kit.FxThread;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.ReadingWords;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.FactsReader;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.StudyFacts;

/** What one is looking at: chips for everything of which there is more than one. */
final class FilterStrip extends HBox {
    private final Texts texts;
    private final Filters filters;
    private final FilterChip models;
    private final FilterChip countries;
    private final FilterChip religions;
    private final FilterChip topics;
    private final FilterChip askedAs;
    private final FilterChip readings;
    private final FilterChip languages;
    private final LanguageWords words;
    private final CheckBox corrected;
    private final Hyperlink clear;
    private final HBox special = new HBox(8);
    private boolean answers = true;
    private boolean ways = true;
    private StudyFacts facts =
            new StudyFacts(List.of(), Optional.empty(), List.of(), java.util.Map.of(), List.of(), false);

    FilterStrip(Texts texts, Filters filters) {
        this.texts = texts;
        this.filters = filters;
        this.words = new LanguageWords(texts);
        getStyleClass().add("strip");
        setMinWidth(0); // it makes room for itself: a window is never wider for its chips
        models = chip("filter.model", "chip-model", Filters.Choice::withModels);
        countries = chip("filter.country", "chip-country", Filters.Choice::withCountries);
        religions = chip("filter.religion", "chip-religion", Filters.Choice::withReligions);
        topics = chip("filter.topic", "chip-topic", Filters.Choice::withTopics);
        askedAs = chip("filter.askedAs", "chip-asked-as", (c, keys) -> c.withAskedAs(values(keys, AskedAs::valueOf)));
        readings = chip("filter.read", "chip-read", (c, keys) -> c.withReadings(values(keys, Reading::valueOf)));
        languages = chip("filter.language", "chip-language", Filters.Choice::withLanguages);
        corrected = new CheckBox(texts.get("filter.corrected"));
        corrected.setId("filter-corrected");
        corrected.setTooltip(new Tooltip(texts.get("filter.corrected.about")));
        corrected.setMinWidth(Region.USE_PREF_SIZE);
        corrected.setOnAction(e -> filters.choice().set(filters.choice().get().withCorrected(corrected.isSelected())));
        clear = Buttons.link(texts.get("filter.clear"), filters::clear);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        special.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        // a room's own choices come and go with what it shows; not while they are laid out
        special.widthProperty().addListener((o, before, now) -> new FxThread().afterwards(this::fit));
        getChildren()
                .addAll(
                        special, models, countries, religions, topics, languages, askedAs, readings, corrected, space,
                        clear);
        filters.choice().addListener((o, before, now) -> refresh());
        widthProperty().addListener((o, before, now) -> fit());
        refresh();
    }

    void show(StudyFacts newFacts) {
        facts = newFacts;
        refresh();
    }

    /** Puts a room's own choices before the filters. */
    void before(List<Node> choices) {
        special.getChildren().setAll(choices);
        special.setVisible(!choices.isEmpty());
        special.setManaged(!choices.isEmpty());
        fit();
    }

    /** Whether models can be narrowed to ways of asking: where these follow from what is compared, they cannot. */
    void waysOfAsking(boolean shown) {
        if (ways != shown) {
            ways = shown;
            refresh();
        }
    }

    /**
     * Whether models and their answers can be narrowed: where these are what is compared, they cannot. How coded answers
     * are taken is one choice for both sides.
     */
    void answers(boolean shown) {
        if (answers != shown) {
            answers = shown;
            refresh();
        } else if (!shown) {
            hideAnswers();
        }
    }

    private void hideAnswers() {
        for (var chip : List.of(models, languages, askedAs, readings)) {
            chip.setVisible(false);
            chip.setManaged(false);
        }
    }

    /** Where not all chips have room, those that narrow nothing show their names only: none may be cut. */
    private void fit() {
        var chips = List.of(models, countries, religions, topics, languages, askedAs, readings);
        chips.forEach(c -> c.compact(false));
        if (getWidth() > 0 && getScene() != null) {
            applyCss();
            if (prefWidth(-1) > getWidth()) {
                chips.forEach(c -> c.compact(true));
            }
        }
    }

    private FilterChip chip(String key, String id, BiFunction<Filters.Choice, Set<String>, Filters.Choice> change) {
        var chip = new FilterChip(
                texts.get(key),
                texts,
                keys -> filters.choice().set(change.apply(filters.choice().get(), keys)));
        chip.setId(id);
        return chip;
    }

    private void refresh() {
        var now = filters.choice().get();
        clear.setVisible(!now.isEmpty());
        models.show(
                facts.asked().stream()
                        .map((Model m) -> new Choice(m.id(), m.name()))
                        .toList(),
                now.models());
        countries.show(codes(Role.COUNTRY), now.countries());
        religions.show(codes(Role.RELIGION), now.religions());
        topics.show(
                facts.survey().map(FactsReader::topics).orElse(List.of()).stream()
                        .map(t -> new Choice(t, t))
                        .toList(),
                now.topics());
        askedAs.show(
                Arrays.stream(AskedAs.values())
                        .filter(a -> facts.answers().values().stream()
                                .anyMatch(f -> f.askedAs().contains(a)))
                        .map(a -> new Choice(a.name(), word(a)))
                        .toList(),
                names(now.askedAs()));
        languages.show(
                facts.answers().values().stream()
                        .flatMap(f -> f.languages().stream())
                        .distinct()
                        .sorted()
                        .map(l -> new Choice(l, words.own(l)))
                        .toList(),
                now.languages());
        readings.show(
                Arrays.stream(Reading.values())
                        .filter(r -> facts.answers().values().stream()
                                .anyMatch(f -> f.readings().contains(r)))
                        .map(r -> new Choice(r.name(), new ReadingWords(texts).of(r)))
                        .toList(),
                names(now.readings()));
        corrected.setSelected(now.corrected());
        corrected.setVisible(facts.coded());
        corrected.setManaged(facts.coded());
        if (!ways) {
            askedAs.setVisible(false);
            askedAs.setManaged(false);
        }
        if (!answers) {
            hideAnswers();
        }
        fit();
    }

    private List<Choice> codes(Role role) {
        return facts.survey().flatMap((Survey s) -> s.withRole(role)).stream()
                .flatMap(v -> v.values().stream())
                .map(v -> new Choice(v.code(), v.label()))
                .toList();
    }

    private String word(AskedAs value) {
        return facts.survey().map(s -> new AskedAsWords(texts).of(value, s)).orElse("");
    }

    private static <E> Set<E> values(Set<String> keys, Function<String, E> of) {
        return keys.stream().map(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}

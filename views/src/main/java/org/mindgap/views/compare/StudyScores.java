package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.compare.polarity.Poles;
import org.mindgap.compare.polarity.StudyResponses;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/** Which answers of the open study are put into numbers, and what they are held against. On the window's thread. */
final class StudyScores {
    private static final String ASKED = "scores.asked";
    private static final String MIDDLE = "scores.middle";

    private final Texts texts;
    private final Runnable changed;
    private final Chosen<AskedAs> askedAs;
    private final Chosen<Optional<Variable>> languages;
    private final Chosen<Middle> middle;
    private final ReadOnlyObjectWrapper<List<Model>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> narrowed = new ReadOnlyObjectWrapper<>(Set.of());
    private String of = "";
    private boolean quiet;

    /** What was read, and what is made up of it. */
    record Read(StudyResponses responses, MadeUp invented) {}

    StudyScores(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        askedAs = new Chosen<>(this::tell);
        languages = new Chosen<>(this::tell);
        middle = new Chosen<>(this::tell);
        quiet = true;
        middle.offer(List.of(
                new Offer<>(Middle.NEITHER, texts.get("cmp.middle.neither")),
                new Offer<>(Middle.HALF, texts.get("cmp.middle.half")),
                new Offer<>(Middle.AGAINST, texts.get("cmp.middle.against"))));
        quiet = false;
    }

    Chosen<AskedAs> askedAs() {
        return askedAs;
    }

    /** Whose codes are the prompts' languages; nothing for everybody. */
    Chosen<Optional<Variable>> languages() {
        return languages;
    }

    /** What the middle of a scale says. */
    Chosen<Middle> middle() {
        return middle;
    }

    /** Models that answered. */
    ReadOnlyObjectProperty<List<Model>> models() {
        return models.getReadOnlyProperty();
    }

    /** Ids of the models that count; empty for all. */
    ReadOnlyObjectProperty<Set<String>> narrowed() {
        return narrowed.getReadOnlyProperty();
    }

    void narrow(Set<String> ids) {
        narrowed.set(Set.copyOf(ids));
        tell();
    }

    /** Whether the study holds answers that can be put into numbers. */
    boolean there() {
        return !models.get().isEmpty();
    }

    /** Offers what the study holds; what was chosen and is still there stays. Tells nobody. */
    void offer(Optional<Workbench.Opened> now) {
        quiet = true;
        var facts = now.map(Workbench.Opened::facts);
        var survey = facts.flatMap(StudyFacts::survey);
        var found = survey.isEmpty()
                ? List.<Model>of()
                : facts.stream()
                        .flatMap(f -> f.asked().stream())
                        .filter(m -> of(facts, m).filter(a -> a.scored() > 0).isPresent())
                        .toList();
        models.set(found);
        var ids = found.stream().map(Model::id).collect(Collectors.toSet());
        narrowed.set(narrowed.get().stream().filter(ids::contains).collect(Collectors.toUnmodifiableSet()));
        var asked = facts(facts, found)
                .flatMap(a -> a.askedAs().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        askedAs.offer(survey.map(s -> asked.stream()
                        .map(a -> new Offer<>(a, new AskedAsWords(texts).of(a, s)))
                        .toList())
                .orElse(List.of()));
        var tags = new HashSet<String>();
        facts(facts, found).forEach(a -> tags.addAll(a.languages()));
        offerLanguages(survey, tags);
        quiet = false;
    }

    private static Stream<StudyFacts.AnswerFacts> facts(Optional<StudyFacts> facts, List<Model> models) {
        return models.stream().flatMap(m -> of(facts, m).stream());
    }

    private static Optional<StudyFacts.AnswerFacts> of(Optional<StudyFacts> facts, Model model) {
        return facts.flatMap(f -> Optional.ofNullable(f.answers().get(model.id())));
    }

    /** A variable all of whose codes the prompts' languages are among holds the languages: it is proposed. */
    private void offerLanguages(Optional<Survey> survey, Set<String> tags) {
        var offers = new ArrayList<Offer<Optional<Variable>>>();
        var dividing = survey.map(Survey::dividing).orElse(List.of());
        var spoken = dividing.stream()
                .filter(v -> !tags.isEmpty()
                        && v.values().stream()
                                .map(Variable.Value::code)
                                .collect(Collectors.toSet())
                                .containsAll(tags))
                .findFirst();
        spoken.ifPresent(v -> offers.add(new Offer<>(Optional.of(v), texts.get("cmp.people-of.language", v.title()))));
        offers.add(new Offer<>(Optional.empty(), texts.get("cmp.people-of.all")));
        dividing.stream()
                .filter(v -> !Optional.of(v).equals(spoken))
                .forEach(v -> offers.add(new Offer<>(Optional.of(v), texts.get("cmp.people-of.language", v.title()))));
        languages.offer(offers);
        var id = survey.map(Survey::id).orElse("");
        if (!id.equals(of)) { // what was chosen for another survey says nothing of this one
            of = id;
            languages.choose(offers.get(0).value());
        }
    }

    /** What is chosen; nothing while there is nothing to choose. */
    Optional<ScoresSource.OfStudy> source(Workbench.Opened now) {
        return now.facts()
                .survey()
                .flatMap(s -> askedAs.value()
                        .map(a -> new ScoresSource.OfStudy(
                                now.study().path(),
                                s.id(),
                                narrowed.get(),
                                a,
                                languages.value().flatMap(l -> l),
                                middle.value().orElse(Middle.NEITHER))));
    }

    /** Reads the responses. Slow. */
    static Read read(Workbench.Opened now, ScoresSource.OfStudy of, Texts texts, JobContext context) {
        var survey = now.facts().survey().orElseThrow();
        var meant = now.facts().asked().stream()
                .filter(m -> of.models().isEmpty() || of.models().contains(m.id()))
                .toList();
        var words = new TableWords(survey, texts.locale());
        return new Read(
                StudyResponses.of(
                        now.study().answers(),
                        meant,
                        of.askedAs(),
                        HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                        new Poles(of.middle(), List.of()),
                        of.languages(),
                        context),
                new MadeUp(words.watermark(meant), words.invented(meant)));
    }

    /** What is chosen as words that a later start reads. */
    Map<String, String> words() {
        return Map.of(
                ASKED, askedAs.value().map(Enum::name).orElse(""),
                MIDDLE, middle.value().map(Enum::name).orElse(""));
    }

    /** Chooses what is still there. */
    void restore(Map<String, String> words) {
        PairPlace.named(AskedAs.values(), words.get(ASKED)).ifPresent(askedAs::choose);
        PairPlace.named(Middle.values(), words.get(MIDDLE)).ifPresent(middle::choose);
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }
}

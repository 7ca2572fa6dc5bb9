package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.CellState;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Role;
import org.mindgap.survey.SamplingError;
import org.mindgap.survey.Survey;

/** Subtitle, sentence, caption and text alternative of an overlay. */
final class OverlayWords {
    private final Survey survey;
    private final OverlayContent content;
    private final AnswerSource answers;
    private final List<String> alarms;
    private final ModelWords models;
    private final GroupWords groups;
    private final SourceWords sources;
    private final MetricWords metric;
    private final IntervalWords intervals;
    private final Words words;
    private final String language;

    /**
     * @param alarms what looks wrong in the model's answers, as sentences
     */
    OverlayWords(Survey survey, OverlayContent content, AnswerSource answers, List<String> alarms, Words words) {
        this.alarms = List.copyOf(alarms);
        this.survey = survey;
        this.content = content;
        this.answers = answers;
        this.models = new ModelWords(answers, survey.id(), words);
        this.groups = new GroupWords(survey, words);
        this.sources = new SourceWords(survey, words);
        this.metric = new MetricWords(content.query().metrics().get(0), words);
        this.intervals = new IntervalWords(metric, words);
        this.words = words;
        this.language = yardstick() ? "" : languageSaid();
    }

    String subtitle() {
        var model = yardstick()
                ? models.name(content.model())
                : words.text("overlay.model", content.model().name(), askedPhrase());
        return words.text(
                "overlay.subtitle",
                groups.name(content.people()),
                base(content.comparison().people()),
                sources.counted(
                        content.query(),
                        List.of(content.comparison().people().question().id())),
                model,
                yardstick() ? "" : language() + reading());
    }

    /** "22 points (19 to 25):", or nothing where there is no number. */
    String lead() {
        var comparison = content.comparison();
        return switch (comparison.state()) {
            case VALUE, FEW_PEOPLE ->
                words.text("overlay.lead", intervals.beside(comparison.value(), comparison.interval()));
            case NOT_ABOVE_SAMPLING -> words.text("overlay.lead.not-above");
            default -> "";
        };
    }

    /** The option that differs most, or why there is no number. */
    String sentence() {
        var comparison = content.comparison();
        if (!comparison.state().hasValue()) {
            return metric.state(
                    comparison.state(),
                    comparison.reason(),
                    comparison.value(),
                    comparison.model().declined(),
                    comparison.interval());
        }
        var largest = content.options().stream()
                .filter(b -> !Double.isNaN(b.people()) && !Double.isNaN(b.model()))
                .max(Comparator.comparingLong((OverlaySpec.Bar b) -> tenths(Math.abs(b.model() - b.people())))
                        .thenComparingLong(b -> tenths(b.model() - b.people())));
        var few = comparison.state() == CellState.FEW_PEOPLE ? ". " + words.text("cell.few") : "";
        if (largest.isEmpty()) {
            return words.text("overlay.equal") + few;
        }
        var points = Math.round(100 * (largest.get().model() - largest.get().people()));
        return points == 0
                ? words.text("overlay.equal") + few
                : words.plural(
                                who() + (points > 0 ? "more" : "less"),
                                Math.abs(points),
                                largest.get().label())
                        + few;
    }

    Caption caption() {
        var comparison = content.comparison();
        var text = new ArrayList<String>();
        text.add(words.plural(
                content.apart().isEmpty() ? "overlay.caption.over" : "overlay.caption.over-line",
                content.options().size(),
                metric.id()));
        if (comparison.state().hasValue() && overCountries()) {
            text.add(
                    content.query().byPopulation()
                            ? words.text("overlay.caption.countries.population", survey.populationSources())
                            : words.text("overlay.caption.countries"));
        }
        if (comparison.state().hasValue()) {
            text.addAll(intervals.caption(List.of(comparison.interval())));
        }
        if (comparison.people().answered()) {
            switch (comparison.people().error()) {
                case LINEARISED -> text.add(words.text("overlay.caption.linearised"));
                case REPLICATES -> text.add(words.text("overlay.caption.replicates"));
                case SIMPLE_RANDOM -> text.add(words.text("overlay.caption.simple-random"));
                case UNKNOWN -> text.add("");
            }
        }
        if (ranged()) {
            text.add(words.text(
                    "overlay.caption.model-range",
                    words.plural("overlay.orders", comparison.model().orders()),
                    words.plural("overlay.wordings", comparison.model().wordings())));
        }
        if (OverlayAssembly.single(comparison)) {
            text.add(words.text("overlay.caption.single"));
        }
        if (!yardstick() && !Double.isNaN(comparison.model().coverage())) {
            text.add(words.text(
                    "overlay.caption.coverage", words.percent(comparison.model().coverage())));
        }
        text.addAll(alarms);
        var said = sources.survey(shown());
        text.addAll(said);
        var source = comparison.people().question().source();
        if (!source.isEmpty() && !said.contains(words.stopped(source))) {
            text.add(words.stopped(words.text("overlay.caption.source", source)));
        }
        text.add(model());
        text.add(sources.hash());
        text.removeIf(String::isEmpty);
        return new Caption(
                words.text(yardstick() ? "overlay.caption-lead.yardstick" : "overlay.caption-lead"),
                String.join(" ", text),
                sources.inventedSentence(List.of(content.model())));
    }

    private List<PublishedCell> shown() {
        var question = content.comparison().people().question().id();
        var kind = content.model().kind();
        return new ShownCells(survey, content.query(), List.of(question))
                .of(List.of(content.people()), kind == Model.Kind.NATIONAL || kind == Model.Kind.MAJORITY);
    }

    String watermark() {
        return sources.watermark(List.of(content.model()));
    }

    String altText() {
        var bars = Stream.concat(content.options().stream(), content.apart().stream())
                .map(b -> words.text(
                        !b.modelWord().isEmpty()
                                ? "overlay.alt.bar-word"
                                : yardstick() ? "overlay.alt.bar-yardstick" : "overlay.alt.bar",
                        b.label(),
                        words.percent(b.people()),
                        b.modelWord().isEmpty() ? words.percent(b.model()) : b.modelWord(),
                        models.name(content.model())))
                .collect(Collectors.joining(" "));
        return words.text(
                        "overlay.alt",
                        stopped(content.comparison().people().question().text()),
                        subtitle(),
                        words.stopped(words.sentence((lead() + " " + sentence()).strip())),
                        bars)
                .concat(sources.inventedSentence(List.of(content.model())).isEmpty() ? "" : " ")
                .concat(sources.inventedSentence(List.of(content.model())));
    }

    private static String stopped(String text) {
        return text.isEmpty() || !Character.isLetterOrDigit(text.codePointBefore(text.length())) ? text : text + ".";
    }

    String peopleLegend() {
        return words.text(
                switch (content.comparison().people().error()) {
                    case LINEARISED -> "overlay.people.linearised";
                    case REPLICATES -> "overlay.people.replicates";
                    case SIMPLE_RANDOM -> "overlay.people.simple-random";
                    case UNKNOWN -> "overlay.people.unknown";
                });
    }

    String modelLegend() {
        if (yardstick()) {
            return models.yardstickHead(content.model());
        }
        if (OverlayAssembly.single(content.comparison())) {
            return words.text("overlay.model.single");
        }
        return words.text(ranged() ? "overlay.model.range" : "overlay.model.plain");
    }

    /** Tenths of a point: of answers that differ alike the one that is said more often is named. */
    private static long tenths(double share) {
        return Math.round(share * 1000);
    }

    String base(Estimate people) {
        if (content.comparison().state() == CellState.HIDDEN) {
            return words.text(
                    people.base() > 0 && people.base() < GroupWords.FEWEST ? "cell.base-hidden" : "cell.base-too-few");
        }
        if (people.error() == SamplingError.UNKNOWN || people.base() == 0) {
            return words.text("cell.base-unknown");
        }
        return Double.isNaN(people.effectiveBase())
                ? words.text("cell.base-only", words.count(people.base()))
                : words.text("cell.base", words.count(people.base()), words.whole(people.effectiveBase()));
    }

    private String askedPhrase() {
        var variables = survey.dividing().stream()
                .filter(v -> content.people().code(v.name()).isPresent())
                .map(v -> groups.variable(v.name()))
                .toList();
        return models.askedPhrase(
                content.askedAs(), variables.isEmpty() ? List.of(words.text("variable.group")) : variables);
    }

    /** The prompt's language where the file says it. */
    String language() {
        return language;
    }

    private String languageSaid() {
        var tags = languages(content.comparison().model().answers());
        if (tags.isEmpty()) {
            return "";
        }
        var names = tags.stream()
                .map(t -> Locale.forLanguageTag(t).getDisplayLanguage(Locale.ENGLISH))
                .toList();
        return names.size() == 1
                ? words.text("overlay.language", names.get(0))
                : words.text("overlay.languages", words.list(names));
    }

    private List<String> languages(List<Long> of) {
        var all = answers.summary(survey.id(), content.model().id()).languages();
        if (of.isEmpty() || all.size() < 2) {
            return of.isEmpty()
                    ? List.of()
                    : all.stream().filter(t -> !t.isEmpty()).toList();
        }
        var wanted = new HashSet<>(of);
        var question = content.comparison().people().question().id();
        var found = new TreeSet<String>();
        // a loop: a study can hold a million answers, and this is asked at every click
        for (var same : answers.together(survey.id(), content.model().id())) {
            var language = same.first().condition().language();
            if (same.first().question().equals(question)
                    && !language.isEmpty()
                    && !found.contains(language)
                    && Arrays.stream(same.ids()).anyMatch(wanted::contains)) {
                found.add(language);
            }
        }
        return List.copyOf(found);
    }

    String reading() {
        var model = content.comparison().model();
        if (model.answers().isEmpty()) {
            return "";
        }
        var text = words.text(
                "overlay.reading",
                model.reading() == Reading.DRAWS && model.draws() > 0
                        ? models.draws(model.draws())
                        : models.word(model.reading()));
        var averaged = new ArrayList<String>();
        if (model.orders() > 1) {
            averaged.add(words.plural("overlay.orders", model.orders()));
        }
        if (model.wordings() > 1) {
            averaged.add(words.plural("overlay.wordings", model.wordings()));
        }
        return averaged.isEmpty() ? text : text + words.text("overlay.averaged", words.list(averaged));
    }

    /** Model and when it was asked, where the file says it. */
    String model() {
        if (yardstick()) {
            return "";
        }
        var dates = content.comparison().model().answers().stream()
                .map(a -> answers.evidence(a).asked())
                .filter(d -> d.length() >= 10)
                .map(d -> d.substring(0, 10))
                .distinct()
                .sorted()
                .toList();
        var name = sources.model(content.model());
        if (!dates.isEmpty()) {
            var span = dates.get(0) + ".." + dates.get(dates.size() - 1);
            name = words.text("source.asked", name, new Dates(words).text(span));
        }
        return (sources.models(List.of(name)) + " " + models.matched(List.of(content.model()))).strip();
    }

    private String who() {
        return switch (content.model().kind()) {
            case UNIFORM -> "overlay.guess.";
            case MAJORITY -> "overlay.majority.";
            case NATIONAL -> "overlay.national.";
            case HALVES -> "overlay.halves.";
            default -> "overlay.";
        };
    }

    /** Whether the people are those of several countries, which are averaged. */
    private boolean overCountries() {
        return survey.withRole(Role.COUNTRY)
                .filter(country -> country.values().size() > 1)
                .filter(country -> content.query().where().code(country.name()).isEmpty())
                .filter(country -> content.people().code(country.name()).isEmpty())
                .isPresent();
    }

    private boolean ranged() {
        var model = content.comparison().model();
        return !yardstick() && (model.orders() > 1 || model.wordings() > 1);
    }

    private boolean yardstick() {
        return content.model().kind().yardstick();
    }
}

package org.mindgap.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.PeopleNames;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * The methods paragraph: sentences made of what the study holds, always the same for the same study. What is not known
 * is said to be not known or left unsaid; nothing is claimed.
 */
public final class Methods {
    private final ReportSource source;
    private final ReportWords words = new ReportWords();
    private final MetricNames metrics = new MetricNames(Locale.ENGLISH);

    public Methods(ReportSource source) {
        this.source = source;
    }

    /** Paragraphs about one survey and the figures that rest on it. */
    public List<String> of(Survey survey, List<PinnedFigure.Content> figures) {
        var models = figures.stream()
                .flatMap(f -> f.columns().stream())
                .map(c -> c.model())
                .collect(Collectors.toSet());
        var queries = figures.stream().map(PinnedFigure.Content::query).toList();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(joined(survey(survey)));
        paragraphs.add(joined(design(survey, queries)));
        var asked = new ArrayList<>(answers(survey, models, figures));
        if (queries.stream().anyMatch(q -> q.choice().corrected())) {
            asked.add(words.text("methods.corrected"));
        }
        paragraphs.add(joined(asked));
        paragraphs.add(joined(numbers(survey, queries)));
        paragraphs.removeIf(String::isEmpty);
        return paragraphs;
    }

    /** What computed it: the program and its version. */
    public String program() {
        return ReportSource.program().isEmpty()
                ? words.text("methods.program-unversioned")
                : words.text("methods.program", ReportSource.program());
    }

    private List<String> survey(Survey survey) {
        var said = new ArrayList<String>();
        var provenance = survey.provenance();
        said.add(
                survey.source() instanceof Respondents r
                        ? words.text(
                                "methods.survey",
                                survey.name(),
                                words.counted("respondents", r.count()),
                                words.counted(
                                        "questions-counted", survey.questions().size()))
                        : words.text(
                                "methods.survey-published",
                                survey.name(),
                                words.counted(
                                        "questions-counted", survey.questions().size())));
        if (survey.invented()) {
            said.add(words.text("methods.invented-people"));
        }
        if (!provenance.fieldwork().isEmpty()) {
            said.add(words.text("survey.fieldwork", provenance.fieldwork().replace("..", " to ")));
        }
        if (!provenance.citation().isEmpty()) {
            said.add(stopped(words.text("survey.citation", provenance.citation())));
        }
        said.add(
                provenance.sha256().isEmpty()
                        ? words.text("survey.file-plain", provenance.file())
                        : words.text("survey.file", provenance.file(), provenance.sha256()));
        var unconfirmed =
                survey.questions().stream().filter(q -> q.wording().isEmpty()).count();
        if (unconfirmed > 0) {
            said.add(words.text(
                    "methods.wording-unknown",
                    words.count(unconfirmed),
                    words.count(survey.questions().size())));
        }
        return said;
    }

    private List<String> design(Survey survey, List<GapQuery> queries) {
        if (survey.source() instanceof PublishedShares) {
            return List.of(words.text("methods.published"));
        }
        var said = new ArrayList<String>();
        var weights = named(survey, Role.WEIGHT);
        var weighted = queries.stream().filter(GapQuery::weighted).count();
        if (weights.isEmpty()) {
            said.add(words.text("methods.weight-none"));
        } else if (weighted == queries.size()) {
            said.add(words.text("methods.weight", weights));
        } else {
            said.add(
                    weighted == 0
                            ? words.text("methods.weight-off", weights)
                            : words.text("methods.weight-some", weights, weighted, queries.size()));
        }
        if (survey.replicates().isPresent()) {
            var scheme = survey.replicates().get();
            said.add(words.text("methods.replicates", scheme.variables().size(), scheme.method()));
        }
        var strata = named(survey, Role.STRATUM);
        var clusters = named(survey, Role.CLUSTER);
        if (strata.isEmpty() && clusters.isEmpty()) {
            said.add(words.text("methods.design-none"));
        } else {
            var none = words.text("methods.none");
            said.add(words.text(
                    "methods.design", strata.isEmpty() ? none : strata, clusters.isEmpty() ? none : clusters));
        }
        return said;
    }

    private List<String> answers(Survey survey, Collection<String> models, List<PinnedFigure.Content> figures) {
        var said = new ArrayList<String>();
        Function<AskedAs, String> whom = a -> whom(a, survey, figures);
        for (var asked : AskedFacts.of(source.answers(), survey.id(), models)) {
            said.add(model(asked, whom));
        }
        if (said.isEmpty()) {
            return List.of(words.text("methods.no-models"));
        }
        for (var file : source.files().of(survey.id(), Set.copyOf(models))) {
            said.add(words.text(
                    file.sha256().isEmpty() ? "methods.import-plain" : "methods.import",
                    file.file(),
                    words.count(file.written()),
                    words.count(file.rows()),
                    file.sha256()));
        }
        return said;
    }

    private String model(AskedFacts asked, Function<AskedAs, String> whom) {
        var parts = new ArrayList<String>();
        parts.add(words.counted("answers", asked.answers()));
        if (asked.unusable() > 0) {
            parts.add(words.text("methods.unusable", words.count(asked.unusable())));
        }
        parts.add(words.text(
                "methods.asked-as", asked.askedAs().stream().map(whom).collect(Collectors.joining("; "))));
        parts.add(words.text(
                "methods.read", asked.readings().stream().map(this::word).collect(Collectors.joining(", "))));
        if (asked.readings().contains(Reading.DRAWS)) {
            parts.add(
                    asked.fewestDraws() == asked.mostDraws()
                            ? words.counted("draws", asked.fewestDraws())
                            : words.text("methods.draws", asked.fewestDraws(), asked.mostDraws()));
        }
        parts.add(
                asked.languages().isEmpty()
                        ? words.text("methods.language-unknown")
                        : words.text("methods.language", String.join(", ", asked.languages())));
        parts.add(
                asked.fewestOrders() == 0
                        ? words.text("methods.order-unknown")
                        : words.counted("orders", asked.fewestOrders()));
        parts.add(
                asked.wordings() == 0
                        ? words.text("methods.wording-unnamed")
                        : words.counted("wordings", asked.wordings()));
        parts.add(
                asked.temperatures().isEmpty()
                        ? words.text("methods.temperature-unknown")
                        : words.text(
                                "methods.temperature",
                                asked.temperatures().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
        var model = asked.model();
        var name = model.details().isEmpty() ? model.name() : model.name() + " (" + model.details() + ")";
        return words.text(
                model.kind() == Model.Kind.INVENTED ? "methods.model-invented" : "methods.model",
                name,
                String.join("; ", parts));
    }

    private String populations(Survey survey) {
        return survey.withRole(Role.COUNTRY).stream()
                .flatMap(v -> v.values().stream())
                .filter(v -> survey.populations().containsKey(v.code()))
                .map(v -> v.label() + " "
                        + java.text.NumberFormat.getInstance(Locale.ENGLISH)
                                .format(Objects.requireNonNull(
                                                survey.populations().get(v.code()))
                                        .people()))
                .collect(Collectors.joining(", "));
    }

    private List<String> numbers(Survey survey, List<GapQuery> queries) {
        var said = new ArrayList<String>();
        // figures of group differences have no metric
        queries.stream().flatMap(q -> q.metrics().stream().limit(1)).distinct().forEach(m -> said.addAll(metric(m)));
        queries.stream()
                .map(GapQuery::policy)
                .distinct()
                .sorted()
                .map(p -> words.text(
                        "methods.policy." + p.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .forEach(said::add);
        if (survey.withRole(Role.COUNTRY).isPresent()) {
            if (queries.isEmpty() || queries.stream().anyMatch(q -> !q.byPopulation())) {
                said.add(words.text("methods.countries"));
            }
            if (queries.stream().anyMatch(GapQuery::byPopulation)) {
                said.add(words.text("methods.countries.population", populations(survey), survey.populationSources()));
            }
        }
        said.addAll(intervals(survey, queries));
        said.add(words.text("how.missing"));
        return said;
    }

    private List<String> metric(Metric metric) {
        var said = new ArrayList<String>();
        said.add(words.text("how.metric", metrics.name(metric), metric.id(), stopped(metrics.about(metric))));
        var formula = "how.formula." + metric.id();
        if (words.has(formula)) {
            said.add(words.text(formula));
        }
        return said;
    }

    private List<String> intervals(Survey survey, List<GapQuery> queries) {
        var how = queries.stream()
                .flatMap(q -> q.uncertainty().stream())
                .distinct()
                .toList();
        if (how.isEmpty()) {
            return List.of(words.text("methods.no-intervals"));
        }
        var said = new ArrayList<String>();
        for (var one : how) {
            said.add(interval(survey, one));
        }
        said.add(words.text("methods.interval-contains"));
        return said;
    }

    private String interval(Survey survey, Uncertainty how) {
        if (survey.source() instanceof PublishedShares) {
            return words.text("methods.interval-published", words.count(how.replicates()), how.seed());
        }
        var supplied = survey.replicates();
        return supplied.isPresent()
                ? words.text(
                        "methods.interval-supplied", supplied.get().variables().size())
                : words.text("methods.interval", words.count(how.replicates()), how.seed());
    }

    /** Someone of the groups that a figure has rows of; figures with other rows each have theirs. */
    private static String whom(AskedAs askedAs, Survey survey, List<PinnedFigure.Content> figures) {
        var names = new PeopleNames(survey, Locale.ENGLISH);
        return figures.stream()
                .map(f -> names.asked(askedAs, dividing(survey, f)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Set<String> dividing(Survey survey, PinnedFigure.Content figure) {
        return Stream.concat(
                        figure.query().by().stream(),
                        figure.cells().stream().flatMap(c -> c.people().codes().keySet().stream()))
                .filter(name -> survey.variable(name).isPresent())
                .collect(Collectors.toSet());
    }

    private String word(Reading reading) {
        return words.text("reading." + reading.name().toLowerCase(Locale.ROOT));
    }

    private static String named(Survey survey, Role role) {
        return survey.variables().stream()
                .filter(v -> v.role() == role)
                .map(Variable::name)
                .collect(Collectors.joining(" × "));
    }

    private static String joined(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private static String stopped(String text) {
        return text.isEmpty() || ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}

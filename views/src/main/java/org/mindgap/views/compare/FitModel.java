package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Series;
import org.mindgap.compare.regression.GapObservations;
import org.mindgap.compare.regression.Regression;
import org.mindgap.elicit.Model;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

/** A regression: its table, its formula while it is written, and what was fitted. */
public final class FitModel {
    private static final long SEED = 1;
    private static final String FORMULA = "fit.formula";
    private static final String AGAINST = "fit.against";
    private static final String TABLE = "fit.table";

    private final Workbench workbench;
    private final ConsistencyModel consistency;
    private final Texts texts;
    private final Chosen<Source> source;
    private final Chosen<Boolean> likelihood;
    private final Chosen<Optional<String>> cluster;
    private final StringProperty formula = new SimpleStringProperty("");
    private final StringProperty against = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Problem>> wrong = new ReadOnlyObjectWrapper<>(List.of());
    private final Computed<FitData> data;
    private final Computed<FitResult> fitted;
    private Optional<Path> file = Optional.empty();
    private boolean watched;
    /** Whether it is to be fitted as soon as the table is read. */
    private boolean wanted;

    private boolean quiet;

    /** Where the rows come from. */
    enum Source {
        FILE,
        GAPS,
        CELLS
    }

    public FitModel(Workbench workbench, ConsistencyModel consistency, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.consistency = consistency;
        this.texts = texts;
        data = new Computed<>(tasks);
        fitted = new Computed<>(tasks);
        source = new Chosen<>(this::load);
        likelihood = new Chosen<>(() -> {});
        cluster = new Chosen<>(() -> {});
        likelihood.offer(
                List.of(new Offer<>(false, texts.get("cmp.fit.reml")), new Offer<>(true, texts.get("cmp.fit.ml"))));
        formula.addListener((o, before, now) -> check());
        against.addListener((o, before, now) -> check());
        data.result().addListener((o, before, now) -> loaded());
        workbench.opened().addListener((o, before, now) -> offer());
        workbench.filters().choice().addListener((o, before, now) -> {
            if (source.value().filter(Source.GAPS::equals).isPresent()) {
                load();
            }
        });
        consistency.computed().result().addListener((o, before, now) -> offer());
        offer();
    }

    Chosen<Source> source() {
        return source;
    }

    /** Whether a mixed model is fitted by maximum likelihood instead of REML. */
    Chosen<Boolean> likelihood() {
        return likelihood;
    }

    /** Whose values' rows may depend on one another; nothing for independent rows. */
    Chosen<Optional<String>> cluster() {
        return cluster;
    }

    StringProperty formula() {
        return formula;
    }

    /** The formula that a mixed model is compared with; empty for none. */
    StringProperty against() {
        return against;
    }

    /** What is wrong with the formulas as they stand. */
    ReadOnlyObjectProperty<List<Problem>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    Computed<FitData> data() {
        return data;
    }

    Computed<FitResult> fitted() {
        return fitted;
    }

    /** Whether somebody looks: a study's gaps are computed for somebody only. */
    void watch(boolean now) {
        if (now != watched) {
            watched = now;
            if (now && data.result().get() == null) {
                load();
            }
        }
    }

    /** Whether somebody looks at it now. */
    public boolean looking() {
        return watched;
    }

    /** Formulas and file as words that a later start reads. */
    Map<String, String> place() {
        var words = new HashMap<>(Map.of(FORMULA, formula.get(), AGAINST, against.get()));
        file.filter(f -> source.value().filter(Source.FILE::equals).isPresent())
                .ifPresent(f -> words.put(TABLE, f.toString()));
        return words;
    }

    /** Writes the formulas and reads the file again. */
    void restore(Map<String, String> words) {
        var table = words.getOrDefault(TABLE, "");
        if (!table.isEmpty() && file.isEmpty()) {
            open(Path.of(table));
        }
        if (formula.get().isEmpty()) {
            formula.set(words.getOrDefault(FORMULA, ""));
            against.set(words.getOrDefault(AGAINST, ""));
        }
    }

    /** Takes a file as the table. */
    public void open(Path table) {
        file = Optional.of(table);
        if (source.value().filter(Source.FILE::equals).isPresent()) {
            load();
        } else {
            source.choose(Source.FILE);
        }
    }

    /** What there is to regress: a study's gaps before a file, cells where there are any. */
    private void offer() {
        var offers = new ArrayList<Offer<Source>>();
        var asked = workbench.current().filter(o -> o.facts().survey().isPresent() && !asked(o).isEmpty());
        asked.ifPresent(o -> offers.add(new Offer<>(Source.GAPS, texts.get("cmp.fit.gaps"))));
        consistency.cells().ifPresent(c -> offers.add(new Offer<>(Source.CELLS, texts.get("cmp.fit.cells"))));
        offers.add(new Offer<>(Source.FILE, texts.get("cmp.fit.file")));
        quiet = true;
        source.offer(offers);
        if (file.isEmpty()) {
            source.choose(offers.get(0).value());
        }
        quiet = false;
        if (source.value().filter(s -> s != Source.FILE).isPresent()) {
            data.clear(List.of());
        }
        load();
    }

    private void load() {
        if (quiet || !watched) {
            return;
        }
        switch (source.value().orElse(Source.FILE)) {
            case FILE ->
                file.ifPresentOrElse(
                        f -> data.run(texts.get("job.compare.table"), context -> {
                            var read = ObservationsCsv.read(f, context);
                            return new FitData(
                                    FileFacts.name(f),
                                    Optional.of(f),
                                    read.data(),
                                    read.remarks(),
                                    Optional.empty(),
                                    MadeUp.of(read.data(), texts.locale()));
                        }),
                        () -> data.clear(List.of()));
            case CELLS ->
                consistency
                        .cells()
                        .ifPresentOrElse(
                                c -> data.run(
                                        texts.get("job.compare.table"),
                                        context -> new FitData(
                                                texts.get("cmp.fit.cells"),
                                                Optional.empty(),
                                                c,
                                                List.of(),
                                                Optional.empty(),
                                                consistency.made())),
                                () -> data.clear(List.of()));
            case GAPS -> workbench.current().ifPresentOrElse(this::gaps, () -> data.clear(List.of()));
        }
    }

    private void gaps(Workbench.Opened now) {
        var survey = now.facts().survey().orElseThrow();
        var query = query(now, survey);
        data.run(
                texts.get("job.compare.table"),
                context -> new FitData(
                        texts.get("cmp.fit.gaps"),
                        Optional.empty(),
                        GapObservations.of(now.study().gaps(survey), survey, names(now), query, context),
                        List.of(),
                        Optional.of(query),
                        invented(now, survey, query)));
    }

    private static Map<String, String> names(Workbench.Opened now) {
        return now.facts().models().stream().collect(Collectors.toMap(Model::id, Model::name, (a, b) -> a));
    }

    private MadeUp invented(Workbench.Opened now, Survey survey, GapQuery query) {
        var shown = now.facts().models().stream()
                .filter(m -> query.models().contains(m.id()))
                .toList();
        var words = new TableWords(survey, texts.locale());
        return new MadeUp(words.watermark(shown), words.invented(shown));
    }

    private GapQuery query(Workbench.Opened now, Survey survey) {
        var filters = workbench.filters().choice().get();
        var by = RowsChoice.of(survey, texts).stream()
                .findFirst()
                .map(RowsChoice::variables)
                .orElse(List.of());
        Map<String, Set<String>> codes = new HashMap<>();
        survey.withRole(Role.COUNTRY)
                .filter(c -> !filters.countries().isEmpty())
                .ifPresent(c -> codes.put(c.name(), filters.countries()));
        survey.withRole(Role.RELIGION)
                .filter(r -> by.contains(r.name()) && !filters.religions().isEmpty())
                .ifPresent(r -> codes.put(r.name(), filters.religions()));
        return GapQuery.of(List.of(Metrics.GAP_POINTS), by)
                .models(filters.models().isEmpty() ? asked(now) : filters.models())
                .topics(filters.topics())
                .narrowed(codes, filters.askedAs())
                .with(filters.answers());
    }

    private static Set<String> asked(Workbench.Opened now) {
        return now.facts().asked().stream()
                .map(Model::id)
                .filter(id -> Optional.ofNullable(now.facts().answers().get(id))
                        .filter(a -> a.scored() > 0)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private void loaded() {
        fitted.clear(List.of());
        var table = Optional.ofNullable(data.result().get()).map(FitData::table);
        var offers = new ArrayList<Offer<Optional<String>>>();
        offers.add(new Offer<>(Optional.empty(), texts.get("cmp.fit.independent")));
        table.ifPresent(t -> t.names().stream()
                .filter(n ->
                        t.column(n).filter(Series.Categories.class::isInstance).isPresent())
                .forEach(n -> offers.add(new Offer<>(Optional.of(n), n))));
        cluster.offer(offers);
        check();
        if (wanted && table.isPresent()) {
            fit();
        }
    }

    /** Reads the formulas as they stand: quick, on every key. */
    private void check() {
        var problems = new LinkedHashSet<Problem>();
        for (var text : List.of(formula.get(), against.get())) {
            if (!text.isBlank()) {
                problems.addAll(wrong(text));
            }
        }
        wrong.set(List.copyOf(problems));
    }

    private List<Problem> wrong(String text) {
        try {
            var read = Formula.of(text);
            var table = data.result().get();
            if (table != null) {
                var names = table.table().names();
                for (var name : read.variables()) {
                    if (!names.contains(name)) {
                        return List.of(Problem.error("compare.no-column", name, String.join(", ", names)));
                    }
                }
                if (!(table.table().column(read.response()).orElseThrow() instanceof Series.Numbers)) {
                    return List.of(Problem.error("compare.response", read.response()));
                }
            }
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    /** Whether the formula has groups in brackets; false where it is none. */
    boolean mixed() {
        return parsed(formula.get()).filter(f -> !f.groupings().isEmpty()).isPresent();
    }

    private static Optional<Formula> parsed(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Formula.of(text));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Whether there is something to fit. */
    boolean ready() {
        return data.result().get() != null
                && parsed(formula.get()).isPresent()
                && wrong.get().isEmpty();
    }

    /** Fits, a table that is being read when it is there; clusters belong to a linear model, a comparison to a mixed one, and what does not apply is left out. */
    void fit() {
        var table = data.result().get();
        var written = parsed(formula.get());
        wanted = table == null && data.busy().get();
        if (table == null || written.isEmpty() || !ready()) {
            return;
        }
        var asked = new Regression(
                written.get(),
                mixed() ? parsed(against.get()) : Optional.empty(),
                likelihood.value().orElse(false),
                mixed() ? Optional.empty() : cluster.value().flatMap(c -> c),
                new Seed(SEED));
        fitted.run(texts.get("job.compare.fit"), context -> {
            var fit = asked.fit(table.table(), context);
            var named = new LinkedHashSet<>(asked.formula().variables());
            asked.against().ifPresent(f -> named.addAll(f.variables()));
            var notes = new ArrayList<>(table.remarks(named));
            notes.addAll(fit.notes());
            return new FitResult(
                    table, asked, fit, notes, new FitFigures(texts, table.invented()).of(fit, table.name()));
        });
    }

    /** Formulas that the table can be asked with: of its own columns, simplest first. */
    List<String> examples() {
        var table = Optional.ofNullable(data.result().get()).map(FitData::table);
        if (table.isEmpty()) {
            return List.of();
        }
        return switch (source.value().orElse(Source.FILE)) {
            case GAPS -> GapExamples.of(table.get());
            case CELLS ->
                List.of(
                        "alignment_half ~ consistency_half + (1 | model)",
                        "alignment_half ~ consistency_half + language + (1 | model)",
                        "consistency ~ language");
            case FILE -> GapExamples.any(table.get());
        };
    }
}

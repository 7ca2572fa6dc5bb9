package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Series;
import org.mindgap.compare.regression.Regression;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
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
    private final FitGaps gaps;
    private final Chosen<Source> source;
    private final Chosen<Boolean> likelihood;
    private final Chosen<Boolean> invented;
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
    /** What somebody chose to regress; null while nobody did. */
    private @Nullable Source asked;
    /** Whether this study's gaps cannot be computed. */
    private boolean without;

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
        gaps = new FitGaps(workbench, texts);
        data = new Computed<>(tasks);
        fitted = new Computed<>(tasks);
        source = new Chosen<>(this::turned);
        invented = new Chosen<>(this::said);
        likelihood = new Chosen<>(() -> {});
        cluster = new Chosen<>(() -> {});
        quiet = true;
        invented.offer(List.of(
                new Offer<>(false, texts.get("cmp.invented.said")), new Offer<>(true, texts.get("cmp.invented.all"))));
        quiet = false;
        likelihood.offer(
                List.of(new Offer<>(false, texts.get("cmp.fit.reml")), new Offer<>(true, texts.get("cmp.fit.ml"))));
        formula.addListener((o, before, now) -> check());
        against.addListener((o, before, now) -> check());
        data.result().addListener((o, before, now) -> loaded());
        data.problems().addListener((o, before, now) -> failed());
        workbench.opened().addListener((o, before, now) -> {
            without = false;
            offer();
        });
        workbench.filters().choice().addListener((o, before, now) -> {
            if (source.value().filter(Source.GAPS::equals).isPresent()) {
                load();
            }
        });
        consistency.computed().result().addListener((o, before, now) -> offer());
        consistency.computed().problems().addListener((o, before, now) -> {
            if (!now.isEmpty() && source.value().filter(Source.CELLS::equals).isPresent()) {
                data.clear(now);
            }
        });
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

    /** Whether somebody says that the rows of a file are invented. */
    Chosen<Boolean> invented() {
        return invented;
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
        asked = Source.FILE;
        if (source.value().filter(Source.FILE::equals).isPresent()) {
            load();
        } else {
            source.choose(Source.FILE);
        }
    }

    private void turned() {
        if (!quiet) {
            asked = source.value().orElse(null);
            load();
        }
    }

    /** Another word on the same file: what was fitted is fitted again, and says it. */
    private void said() {
        if (!quiet && source.value().filter(Source.FILE::equals).isPresent()) {
            var again = fitted.result().get() != null;
            load();
            wanted = again;
        }
    }

    /** Where gaps cannot be computed and nobody asked for them, cells of the consistency view come before them. */
    private void failed() {
        var gaps = source.value().filter(Source.GAPS::equals).isPresent();
        if (gaps && !data.problems().get().isEmpty() && asked == null && !without && consistency.there()) {
            without = true;
            offer();
        }
    }

    /** What there is to regress: a study's gaps before a file, cells where there are any; what can be computed first. */
    private void offer() {
        var offers = new ArrayList<Offer<Source>>();
        workbench
                .current()
                .filter(gaps::there)
                .ifPresent(o -> offers.add(new Offer<>(Source.GAPS, texts.get("cmp.fit.gaps"))));
        if (consistency.there()) {
            offers.add(without ? 0 : offers.size(), new Offer<>(Source.CELLS, texts.get("cmp.fit.cells")));
        }
        offers.add(new Offer<>(Source.FILE, texts.get("cmp.fit.file")));
        quiet = true;
        source.offer(offers);
        if (asked == null || !source.choose(asked)) {
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
        var made = invented.value().orElse(false);
        var rows = Optional.ofNullable(consistency.computed().result().get()).map(PinnedRows::of);
        switch (source.value().orElse(Source.FILE)) {
            case FILE ->
                file.ifPresentOrElse(
                        f -> data.run(
                                texts.get("job.compare.table"),
                                context -> FitData.of(f, made, texts.locale(), context)),
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
                                                rows,
                                                false,
                                                consistency.made())),
                                () -> {
                                    data.clear(consistency.computed().problems().get());
                                    consistency.need();
                                });
            case GAPS ->
                workbench
                        .current()
                        .ifPresentOrElse(
                                o -> data.run(texts.get("job.compare.table"), gaps.job(o)),
                                () -> data.clear(List.of()));
        }
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

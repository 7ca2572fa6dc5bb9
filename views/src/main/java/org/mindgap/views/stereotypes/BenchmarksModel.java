package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.benchmark.Answered;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** The benchmarks of the open study: which one, its scores, the items behind a score, and its groups beside the survey's. */
public final class BenchmarksModel {
    private final Workbench workbench;
    private final DifferencesModel differences;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final Tasks.Slot itemsSlot;
    private final BenchmarkReader reader;
    private final ObservableList<SetChoice> sets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SetChoice> set = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable BenchmarkFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Items> items = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<MeasureChoice> measures = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable MeasureChoice> measure = new SimpleObjectProperty<>();
    private final ObservableList<ByChoice> parts;
    private final ObjectProperty<@Nullable ByChoice> by;
    private boolean watched;
    /** What was shown when the study changed and nobody looked. */
    private Optional<String> stale = Optional.empty();

    private boolean looking;

    /** A benchmark of the study. */
    public record SetChoice(BenchmarkSet set) {
        @Override
        public String toString() {
            return set.name();
        }
    }

    /** A measure of it. */
    public record MeasureChoice(Measure measure) {
        @Override
        public String toString() {
            return measure.title();
        }
    }

    /** By what scores are listed. */
    public record ByChoice(Slice.By by, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The items behind a score. */
    public record Items(BenchmarkSeries series, Slice slice, List<Answered> answered) {
        public Items {
            answered = List.copyOf(answered);
        }
    }

    /** The names of the study's benchmarks, read and not chosen yet. */
    private record Found(List<SetChoice> sets) {}

    public BenchmarksModel(Workbench workbench, DifferencesModel differences, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.differences = differences;
        this.texts = texts;
        this.slot = tasks.slot();
        this.itemsSlot = tasks.slot();
        this.reader = new BenchmarkReader(texts);
        parts = FXCollections.observableArrayList(
                new ByChoice(Slice.By.CATEGORY, texts.get("bench.by.category")),
                new ByChoice(Slice.By.LANGUAGE, texts.get("bench.by.language")),
                new ByChoice(Slice.By.GROUP, texts.get("bench.by.group")));
        by = new SimpleObjectProperty<>(parts.get(0));
        by.addListener((o, before, now) -> score());
        measure.addListener((o, before, now) -> {
            if (now != null && facts.get() != null && facts.get().measure() != now.measure()) {
                score();
            }
        });
        workbench.opened().addListener((o, before, now) -> {
            if (now != null && before != null && now.study() == before.study()) {
                look(Optional.empty()); // something came in: what is looked at stays
                return;
            }
            closeItems();
            facts.set(null);
            sets.clear();
            set.set(null);
            find();
        });
        differences.figure().addListener((o, before, now) -> score());
        set.addListener((o, before, now) -> {
            closeItems();
            score();
        });
    }

    /** Whether somebody looks; nothing is read before. */
    public void watch(boolean now) {
        watched = now;
        if (now && (sets.isEmpty() || stale.isPresent())) {
            find(stale);
        }
    }

    /** Whether the benchmarks are what is looked at: a file that is dropped then is one of a benchmark. */
    public boolean looking() {
        return looking;
    }

    void looking(boolean now) {
        looking = now;
    }

    /**
     * Reads anew which benchmarks there are.
     *
     * @param chosen id of the one to show; else the one that is shown stays
     */
    void look(Optional<String> chosen) {
        var wanted =
                chosen.or(() -> Optional.ofNullable(set.get()).map(s -> s.set().id()));
        closeItems();
        find(wanted);
    }

    /** Which benchmark is shown, by which measure and part. */
    java.util.Map<String, String> place() {
        var place = new java.util.HashMap<String, String>();
        Optional.ofNullable(set.get())
                .ifPresent(s -> place.put("benchmark", s.set().id()));
        Optional.ofNullable(measure.get())
                .ifPresent(m -> place.put("measure", m.measure().word()));
        Optional.ofNullable(by.get()).ifPresent(b -> place.put("by", b.by().name()));
        return place;
    }

    void goTo(java.util.Map<String, String> where) {
        for (var one : Measure.values()) {
            if (one.word().equals(where.get("measure"))) {
                measure.set(new MeasureChoice(one));
            }
        }
        parts.stream()
                .filter(p -> p.by().name().equals(where.get("by")))
                .findFirst()
                .ifPresent(by::set);
        Optional.ofNullable(where.get("benchmark")).ifPresent(s -> look(Optional.of(s)));
    }

    public ObservableList<SetChoice> sets() {
        return sets;
    }

    public ObjectProperty<@Nullable SetChoice> set() {
        return set;
    }

    /** What the answers can be measured by. */
    public ObservableList<MeasureChoice> measures() {
        return measures;
    }

    /** The measure that is shown; null before there is one. */
    public ObjectProperty<@Nullable MeasureChoice> measure() {
        return measure;
    }

    public ObservableList<ByChoice> parts() {
        return parts;
    }

    public ObjectProperty<@Nullable ByChoice> by() {
        return by;
    }

    private void measured() {
        var now = facts.get();
        if (now != null) {
            measures.setAll(now.measures().stream().map(MeasureChoice::new).toList());
            measure.set(new MeasureChoice(now.measure()));
        }
    }

    /** The chosen benchmark, scored; null where there is none yet. */
    public ReadOnlyObjectProperty<@Nullable BenchmarkFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** The items that are looked at; null where none are. */
    public ReadOnlyObjectProperty<@Nullable Items> items() {
        return items.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** The study's file; nothing while none is open. */
    public Optional<java.nio.file.Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    /** Labels of the survey's groups. */
    public List<String> labels() {
        return BenchmarkReader.labels(table());
    }

    /** Opens the items behind a score. */
    public void open(BenchmarkSeries series, Slice slice) {
        workbench
                .current()
                .ifPresent(now -> itemsSlot.run(
                        texts.get("job.bench.items"),
                        context -> new Items(series, slice, reader.answered(now.study(), series, slice)),
                        items::set,
                        problems::set));
    }

    /**
     * Opens the items about a group of the survey, as a model answered them.
     *
     * @param label of the group
     * @param model name or id
     * @return whether the benchmark has any
     */
    public boolean openAbout(String label, String model) {
        var about = about(label, model);
        about.ifPresent(s -> open(s, new Slice("", "", mapped(label).orElseThrow())));
        return about.isPresent();
    }

    /** The series of a model whose benchmark has items about a group; of several the first. */
    public Optional<BenchmarkSeries> about(String label, String model) {
        var now = facts.get();
        return now == null || mapped(label).isEmpty()
                ? Optional.empty()
                : now.scores().stream()
                        .map(s -> s.series())
                        .filter(s -> s.model().equalsIgnoreCase(model))
                        .findFirst();
    }

    private Optional<String> mapped(String label) {
        var now = facts.get();
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.mapping().get(label));
    }

    public void closeItems() {
        itemsSlot.cancel();
        items.set(null);
    }

    /** Says whom the benchmark calls as the survey calls a group; an empty word for nobody. */
    public void map(String label, String group) {
        var chosen = set.get();
        var table = table();
        if (chosen == null || table == null) {
            return;
        }
        workbench
                .current()
                .ifPresent(now -> slot.run(
                        texts.get("job.keep"),
                        context -> {
                            reader.map(now.study(), chosen.set(), table, label, group);
                            return true;
                        },
                        done -> score(),
                        problems::set));
    }

    private @Nullable AmplificationTable table() {
        var map = differences.figure().get();
        return map == null ? null : map.table();
    }

    private void find() {
        find(Optional.empty());
    }

    private void find(Optional<String> chosen) {
        if (!watched) {
            stale = chosen;
            return;
        }
        stale = Optional.empty();
        workbench
                .current()
                .ifPresent(now -> slot.run(
                        texts.get("job.bench"),
                        context -> new Found(now.study().benchmarks().sets().stream()
                                .map(SetChoice::new)
                                .toList()),
                        found -> {
                            sets.setAll(found.sets());
                            set.set(null);
                            set.set(found.sets().stream()
                                    .filter(s ->
                                            chosen.equals(Optional.of(s.set().id())))
                                    .findFirst()
                                    .or(() -> found.sets().stream().findFirst())
                                    .orElse(null));
                        },
                        problems::set));
    }

    private void score() {
        var chosen = set.get();
        var now = workbench.current();
        if (chosen == null || now.isEmpty()) {
            return;
        }
        var with = table();
        var wanted = measure.get();
        var parted = by.get();
        var how = new BenchmarkReader.How(
                wanted == null ? Optional.empty() : Optional.of(wanted.measure()),
                parted == null ? Slice.By.CATEGORY : parted.by());
        slot.run(
                texts.get("job.bench"),
                context -> reader.read(now.get().study(), chosen.set(), how, with, context),
                found -> {
                    problems.set(List.of());
                    facts.set(found);
                    measured();
                },
                problems::set);
    }
}

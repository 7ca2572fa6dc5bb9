package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.LanguageGap;
import org.mindgap.compare.consistency.Response;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.regression.CellObservations;
import org.mindgap.figure.comparison.ConsistencyFigures;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.formats.table.Scores;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Whether models say the same when asked again, and what people say: of the study's answers, or of a file of scores. */
public final class ConsistencyModel {
    private static final int DRAWS = 1000;
    private static final int SPLITS = 100;
    private static final long SEED = 1;
    /** Groups of people in the study that published the file, each of which was paired with itself. */
    private static final int PUBLISHED_COPIES = 4;

    private static final int MORE_COPIES = 13;

    private final Workbench workbench;
    private final Texts texts;
    private final Chosen<Source> source;
    private final Chosen<Boolean> invented;
    private final StudyScores study;
    private final Computed<ConsistencyResult> computed;
    private final Tasks.Slot reading;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final Chosen<Integer> copies;
    private final Chosen<Boolean> between;
    private final Map<Column, Chosen<String>> columns = new LinkedHashMap<>();
    private @Nullable Found read;
    private boolean quiet;
    private boolean watched;
    /** Whether the cells are wanted though nobody looks at them. */
    private boolean needed;

    /** A file that was read. */
    private record Found(ObservationsCsv.Read rows, String sha256) {}

    /** Where responses come from. */
    enum Source {
        STUDY,
        FILE
    }

    /** What a column of the file holds. */
    enum Column {
        MODEL(ResponsesCsv.PUBLISHED.model()),
        LANGUAGE(ResponsesCsv.PUBLISHED.language()),
        QUESTION(ResponsesCsv.PUBLISHED.question()),
        SCORE(ResponsesCsv.PUBLISHED.score()),
        /** The people's number; an empty name where the file has none. */
        PEOPLE(ResponsesCsv.PUBLISHED.truth());

        private final String published;

        Column(String published) {
            this.published = published;
        }
    }

    public ConsistencyModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        study = new StudyScores(texts, this::compute);
        source = new Chosen<>(this::turned);
        invented = new Chosen<>(this::compute);
        computed = new Computed<>(tasks);
        reading = tasks.slot();
        copies = new Chosen<>(this::compute);
        between = new Chosen<>(() -> {});
        for (var column : Column.values()) {
            columns.put(column, new Chosen<>(this::compute));
        }
        quiet = true;
        copies.offer(List.of(
                new Offer<>(1, texts.get("cmp.copies.none")),
                new Offer<>(PUBLISHED_COPIES, texts.get("cmp.copies.some", PUBLISHED_COPIES)),
                new Offer<>(MORE_COPIES, texts.get("cmp.copies.some", MORE_COPIES))));
        between.offer(List.of(
                new Offer<>(false, texts.get("cmp.between.each")), new Offer<>(true, texts.get("cmp.between.all"))));
        invented.offer(List.of(
                new Offer<>(false, texts.get("cmp.invented.said")), new Offer<>(true, texts.get("cmp.invented.all"))));
        quiet = false;
        workbench.opened().addListener((o, before, now) -> opened());
        opened();
    }

    /** What there is to read: a study's answers before a file. */
    private void opened() {
        study.offer(workbench.current());
        var offers = new ArrayList<Offer<Source>>();
        if (study.there()) {
            offers.add(new Offer<>(Source.STUDY, texts.get("cmp.scores.study")));
        }
        offers.add(new Offer<>(Source.FILE, texts.get("cmp.scores.file")));
        quiet = true;
        source.offer(offers);
        if (file.get() == null) {
            source.choose(offers.get(0).value());
        }
        quiet = false;
        if (ofStudy()) {
            computed.clear(List.of()); // they are of another study, or it has changed
            compute();
        }
    }

    private void turned() {
        if (!quiet) {
            computed.clear(List.of());
            compute();
        }
    }

    /** Whether the responses are the study's own. */
    boolean ofStudy() {
        return source.value().filter(Source.STUDY::equals).isPresent();
    }

    Chosen<Source> source() {
        return source;
    }

    /** Whether somebody says that a file's responses are invented. */
    Chosen<Boolean> invented() {
        return invented;
    }

    /** Which of the study's answers are meant. */
    StudyScores study() {
        return study;
    }

    Computed<ConsistencyResult> computed() {
        return computed;
    }

    /** The file that is read; null where none is. */
    ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }

    /** How many copies of a response are paired with one another in a number beside; 1 for none. */
    Chosen<Integer> copies() {
        return copies;
    }

    /** Whether a row stands for each model, between its languages. */
    Chosen<Boolean> between() {
        return between;
    }

    Chosen<String> column(Column column) {
        return java.util.Objects.requireNonNull(columns.get(column));
    }

    /** Whether the file has the names that the published one has: then there is nothing to choose. */
    boolean published() {
        return columns.entrySet().stream()
                .allMatch(e -> e.getValue()
                        .value()
                        .filter(e.getKey().published::equals)
                        .isPresent());
    }

    /** Whether somebody looks: a study's answers are read for somebody only; a file when it is chosen. */
    void watch(boolean now) {
        if (now != watched) {
            watched = now;
            if (now && ofStudy() && computed.result().get() == null) {
                compute();
            }
        }
    }

    /** Whether somebody looks at it now. */
    public boolean looking() {
        return watched;
    }

    /** Whether there is something whose cells can be computed. */
    boolean there() {
        return computed.result().get() != null || study.there();
    }

    /** Computes cells for a regression of them, where the study has any and they are not being computed. */
    void need() {
        if (computed.result().get() == null && !computed.busy().get() && ofStudy()) {
            needed = true;
            compute();
            needed = false;
        }
    }

    /** Reads a file of scores. */
    public void open(Path scores) {
        file.set(scores);
        read = null;
        quiet = true;
        source.choose(Source.FILE);
        quiet = false;
        computed.clear(List.of());
        reading.run(
                texts.get("job.compare.scores"),
                context -> new Found(ObservationsCsv.read(scores, context), FileFacts.sha256(scores, context)),
                found -> {
                    read = found;
                    offer(found.rows().data());
                    compute();
                },
                computed::clear);
    }

    /** Computes anew; what is shown stays until it is there. */
    void compute() {
        if (quiet) {
            return;
        }
        if (ofStudy()) {
            workbench.current().ifPresent(this::computeStudy);
        } else {
            computeFile();
        }
    }

    private void computeStudy(Workbench.Opened now) {
        var of = study.source(now);
        var paired = copies.value().orElse(1);
        if (!(watched || needed) || of.isEmpty()) {
            return;
        }
        computed.run(texts.get("job.compare.consistency"), context -> {
            var found = StudyScores.read(now, of.get(), texts, context);
            var responses = found.responses().responses();
            if (responses.isEmpty()) {
                throw new ProblemException(Problem.error("compare.no-study-scores"));
            }
            return result(of.get(), responses, found.responses().notes(), found.invented(), paired, context);
        });
    }

    private void computeFile() {
        var rows = read;
        var from = file.get();
        var now = chosen();
        var paired = copies.value().orElse(1);
        if (rows == null || from == null || now.isEmpty()) {
            return;
        }
        var told = invented.value().orElse(false);
        var made = told ? MadeUp.all(texts.locale()) : MadeUp.of(rows.rows().data(), texts.locale());
        computed.run(texts.get("job.compare.consistency"), context -> {
            var scores = Scores.of(rows.rows(), now.get());
            if (scores.responses().isEmpty()) {
                throw new ProblemException(
                        scores.notes().isEmpty() ? List.of(Problem.error("compare.file")) : scores.notes());
            }
            var of = new ScoresSource.OfFile(from, rows.sha256(), told, now.get());
            return result(of, scores.responses(), scores.notes(), made, paired, context);
        });
    }

    private ConsistencyResult result(
            ScoresSource of,
            List<Response> responses,
            List<Problem> told,
            MadeUp made,
            int paired,
            JobContext context) {
        var how = new Consistency(0, paired, DRAWS, SPLITS, new Seed(SEED));
        var models = responses.stream()
                .collect(Collectors.groupingBy(Response::model, java.util.TreeMap::new, Collectors.toList()));
        var cells = new ArrayList<ConsistencyRow>();
        var gaps = new ArrayList<LanguageGap>();
        var done = 0;
        // model by model, so that it can be stopped: a row's draws are those of its own names
        for (var own : models.values()) {
            context.progress(done++, models.size());
            context.checkCancelled();
            cells.addAll(how.rows(own, context));
            context.checkCancelled();
            gaps.addAll(how.gaps(own, context));
        }
        var notes = new ArrayList<>(told);
        if (paired > 1) {
            notes.add(0, Problem.warning("compare.self-pairs-window", paired));
        }
        var figure = new ConsistencyFigures(texts.locale())
                .of(ConsistencyFigures.inOrder(cells, responses), how, Map.of(), of.name(), made.sentence());
        return new ConsistencyResult(of, paired, responses.size(), cells, gaps, notes, made, figure);
    }

    /** Offers the columns of the file, those with the published names first. */
    private void offer(Observations data) {
        quiet = true;
        for (var entry : columns.entrySet()) {
            var names = new ArrayList<Offer<String>>();
            data.names().forEach(n -> names.add(new Offer<>(n, n)));
            if (entry.getKey() == Column.PEOPLE) {
                names.add(0, new Offer<>("", texts.get("cmp.column.people.none")));
            }
            entry.getValue().offer(names);
            entry.getValue().choose(entry.getKey().published);
        }
        quiet = false;
    }

    private Optional<ResponsesCsv> chosen() {
        var names = columns.values().stream().flatMap(c -> c.value().stream()).toList();
        return names.size() < columns.size()
                ? Optional.empty()
                : Optional.of(new ResponsesCsv(
                        names.get(0),
                        names.get(1),
                        names.get(2),
                        names.get(3),
                        names.get(4),
                        ResponsesCsv.PUBLISHED.answered()));
    }

    /** The cells as a table for a regression, under the names that the command line gives them; nothing without any. */
    Optional<Observations> cells() {
        var shown = computed.result().get();
        if (shown == null) {
            return Optional.empty();
        }
        return Optional.of(CellObservations.of(shown.rows()));
    }

    /** What is invented in them. */
    MadeUp made() {
        var shown = computed.result().get();
        return shown == null ? MadeUp.NOTHING : shown.invented();
    }
}

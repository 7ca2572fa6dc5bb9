package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.AskedItems;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.PeopleSaid;

/** Benchmarks of a study: items, what models answered, what people said. An import is shown whole or not at all. */
public final class StudyBenchmarks implements BenchmarkSource {
    private static final int AT_ONCE = 5_000;
    private static final String ASKED = "asked from here: ";
    private static final String SHOWN = " JOIN batch ON batch.key = %s.batch AND batch.shown = 1";

    private final StudyContents contents;
    private final Optional<Writer> writer;
    private final StoreProblems problems;
    private final GroupLinks links;
    private final PromptFormats formats;

    StudyBenchmarks(StudyContents contents, Optional<Writer> writer, StoreProblems problems, KeptItems kept) {
        this.links = new GroupLinks(kept);
        this.formats = new PromptFormats(kept);
        this.contents = contents;
        this.writer = writer;
        this.problems = problems;
    }

    /** What came of an import. */
    public record Added(long newItems, long knownItems, long series, long answers) {}

    /** Which people of a survey a group or category of a benchmark is about, as users said. */
    public GroupLinks links() {
        return links;
    }

    /** In which words items can be asked, beside the program's own. */
    public PromptFormats formats() {
        return formats;
    }

    @Override
    public List<BenchmarkSet> sets() {
        return contents.readable(session -> session.list(
                "SELECT id, benchmark.kind, name, form FROM benchmark" + SHOWN.formatted("benchmark")
                        + " ORDER BY benchmark.key",
                BenchmarkRows::set));
    }

    @Override
    public List<BenchmarkItem> items(String set) {
        return contents.readable(session -> session.list(
                "SELECT item.id, language, category, target, template, context, direction, text, question, choices,"
                        + " correct FROM benchmark_item AS item" + SHOWN.formatted("item")
                        + " JOIN benchmark ON benchmark.key = item.benchmark WHERE benchmark.id = ? ORDER BY item.key",
                BenchmarkRows::item,
                set));
    }

    @Override
    public List<BenchmarkSeries> series() {
        return contents.readable(session -> session.list(
                "SELECT series.id, benchmark.id, model, prompt, method, judge, repeat, details, series.file"
                        + " FROM benchmark_series AS series" + SHOWN.formatted("series")
                        + " JOIN benchmark ON benchmark.key = series.benchmark ORDER BY series.key",
                BenchmarkRows::series));
    }

    @Override
    public List<BenchmarkAnswer> answers(String series) {
        return contents.readable(session -> session.list(
                "SELECT item.id, turned, outcome, choice, scores, judged, answer.text, line FROM benchmark_answer AS"
                        + " answer JOIN benchmark_item AS item ON item.key = answer.item"
                        + " JOIN benchmark_series AS series ON series.key = answer.series"
                        + SHOWN.formatted("series") + " WHERE series.id = ? ORDER BY answer.key",
                BenchmarkRows::answer,
                series));
    }

    @Override
    public List<PeopleSaid> people(String set) {
        return contents.readable(session -> session.list(
                "SELECT template, category, stereotype, percent FROM benchmark_people AS people"
                        + SHOWN.formatted("people")
                        + " JOIN benchmark ON benchmark.key = people.benchmark WHERE benchmark.id = ?"
                        + " ORDER BY people.key",
                BenchmarkRows::people,
                set));
    }

    /**
     * Adds what a file holds. Items that the study has already are the same ones; answers of a series are one import.
     *
     * @throws ProblemException where the same file is there already, where an item differs from the one of that id, or
     *     where nothing can be written
     */
    public Added add(BenchmarkFile file, String name, String sha256, JobContext context) throws ProblemException {
        var open = writer.orElseThrow(() -> problems.error("store.read-only"));
        try {
            var before = contents.read(session -> session.first(
                    "SELECT time FROM batch WHERE kind = 'benchmark' AND shown = 1 AND sha256 = ? AND sha256 <> ''",
                    row -> Session.text(row, 1),
                    sha256));
            if (before.isPresent()) {
                throw problems.error("store.file-imported", name, before.get());
            }
            var added = imported(open, file, name, sha256, List.of(), context);
            file.prompts().forEach(p -> formats.put(file.set().kind(), p));
            return added;
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /**
     * Adds what models answered to the items of a set as questions; what was added of them before is replaced, since a run
     * that goes on brings more.
     */
    public Added addAsked(BenchmarkSet set, AnswerSource source, JobContext context) throws ProblemException {
        var items = new HashMap<String, BenchmarkItem>();
        items(set.id()).forEach(i -> items.put(i.id(), i));
        var series = new ArrayList<BenchmarkFile.SeriesAnswers>();
        for (var model : source.models()) {
            AskedItems.of(answers(source, ItemQuestions.id(set.id()), model.id()), items)
                    .forEach((wording, answers) -> series.add(new BenchmarkFile.SeriesAnswers(
                            asked(
                                    set,
                                    model,
                                    wording,
                                    set.form() == BenchmarkKind.Form.PAIRS ? Method.FORCED_CHOICE : Method.GENERATED),
                            answers)));
            for (var format : formats.of(set.kind())) {
                AskedItems.of(answers(source, ItemQuestions.id(set.id(), format), model.id()), items)
                        .forEach((wording, answers) -> series.add(new BenchmarkFile.SeriesAnswers(
                                asked(set, model, format.name(), Method.GENERATED), answers)));
            }
            var sentences =
                    AskedItems.sentences(answers(source, ItemQuestions.sentencesId(set.id()), model.id()), items);
            if (!sentences.isEmpty()) {
                series.add(new BenchmarkFile.SeriesAnswers(asked(set, model, "", Method.CAUSAL), sentences));
            }
        }
        return addAsked(set, ASKED + set.name(), series, context);
    }

    /**
     * Adds what was asked from here, in place of what was added under that name before.
     *
     * @param name of what is asked; no two things share one
     */
    public Added addAsked(BenchmarkSet set, String name, List<BenchmarkFile.SeriesAnswers> series, JobContext context)
            throws ProblemException {
        var open = writer.orElseThrow(() -> problems.error("store.read-only"));
        var file = new BenchmarkFile(set, List.of(), series, List.of(), List.of(), Map.of());
        try {
            var old = contents.read(session -> session.list(
                    "SELECT key FROM batch WHERE kind = 'benchmark' AND shown = 1 AND file = ? AND sha256 = ''",
                    row -> row.getLong(1),
                    name));
            return imported(open, file, name, "", old, context);
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Of the same item asked in the same way in several surveys of a set the latest. */
    private static List<Answer> answers(AnswerSource source, String survey, String model) {
        var latest = new LinkedHashMap<List<Object>, Answer>();
        for (var part = 1; part <= ItemQuestions.MOST_PARTS; part++) {
            for (var answer : source.answers(ItemQuestions.later(survey, part), model)) {
                latest.put(List.of(answer.question(), answer.condition()), answer);
            }
        }
        return List.copyOf(latest.values());
    }

    private static BenchmarkSeries asked(BenchmarkSet set, Model model, String wording, Method method) {
        var way = method == Method.CAUSAL ? method.word() : wording;
        return new BenchmarkSeries(
                FileFacts.id("asked " + set.id() + " " + model.name() + " " + way),
                set.id(),
                model.name(),
                wording,
                method,
                "",
                1,
                model.details(),
                ASKED);
    }

    private Added imported(
            Writer open, BenchmarkFile file, String name, String sha256, List<Long> instead, JobContext context)
            throws SQLException, ProblemException {
        var known = known(file);
        var batch = open.now(session -> Batches.begin(session, "benchmark", name, sha256));
        var shown = false;
        try {
            var added = write(open, file, known, batch, context);
            context.checkCancelled();
            open.now(session -> {
                for (var old : instead) {
                    session.run("UPDATE batch SET shown = 0 WHERE key = ?", old);
                }
                Batches.show(session, batch);
                StudyLog.write(session, "import-benchmark", said(file, name, sha256));
                return true;
            });
            shown = true;
            open.outside(session -> Batches.sweep(session, instead));
            return added;
        } finally {
            if (!shown) {
                open.outside(session -> Batches.sweep(session, List.of(batch)));
            }
        }
    }

    private static String said(BenchmarkFile file, String name, String sha256) {
        return file.set().name() + " (" + file.items().size() + " items, "
                + file.answers().size() + " series) from " + name + (sha256.isEmpty() ? "" : ", SHA-256 " + sha256);
    }

    /** Keys of items that are there; an item that differs is refused. */
    private Map<String, BenchmarkItem> known(BenchmarkFile file) throws ProblemException {
        var known = new HashMap<String, BenchmarkItem>();
        items(file.set().id()).forEach(i -> known.put(i.id(), i));
        for (var item : file.items()) {
            var there = known.get(item.id());
            if (there != null && !item.saysNoMoreThan(there)) {
                throw problems.error(
                        "store.benchmark-item-differs", item.id(), file.set().name());
            }
        }
        return known;
    }

    private static Added write(
            Writer open, BenchmarkFile file, Map<String, BenchmarkItem> known, long batch, JobContext context)
            throws SQLException {
        var set = open.now(session -> setKey(session, file.set(), batch));
        var fresh =
                file.items().stream().filter(i -> !known.containsKey(i.id())).toList();
        var done = 0L;
        var all = fresh.size()
                + file.answers().stream().mapToLong(a -> a.answers().size()).sum();
        for (var from = 0; from < fresh.size(); from += AT_ONCE) {
            var some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            context.checkCancelled();
            context.progress(done, all);
            open.now(session -> BenchmarkWriting.items(session, set, batch, some));
            done += some.size();
        }
        open.now(session -> BenchmarkWriting.people(session, set, batch, file.people()));
        var keys = open.now(session -> BenchmarkWriting.keys(session, set, batch));
        var taken = new HashSet<>(
                open.now(session -> session.list("SELECT id FROM benchmark_series", row -> Session.text(row, 1))));
        var answers = 0L;
        for (var one : file.answers()) {
            var id = Ids.free(one.series().id(), taken::contains);
            taken.add(id);
            var series = open.now(session -> BenchmarkWriting.series(session, set, batch, one.series(), id));
            for (var from = 0; from < one.answers().size(); from += AT_ONCE) {
                var some = one.answers().subList(from, Math.min(one.answers().size(), from + AT_ONCE));
                context.checkCancelled();
                context.progress(done, all);
                answers += open.now(session -> BenchmarkWriting.answers(session, series, batch, keys, some));
                done += some.size();
            }
        }
        return new Added(
                fresh.size(), file.items().size() - fresh.size(), file.answers().size(), answers);
    }

    private static long setKey(Session session, BenchmarkSet set, long batch) throws SQLException {
        var known = session.first(
                "SELECT benchmark.key FROM benchmark JOIN batch ON batch.key = benchmark.batch AND batch.shown = 1"
                        + " WHERE id = ?",
                row -> row.getLong(1),
                set.id());
        return known.isPresent()
                ? known.get()
                : session.insert(
                        "INSERT INTO benchmark (batch, id, kind, name, form) VALUES (?, ?, ?, ?, ?)",
                        batch,
                        set.id(),
                        set.kind().word(),
                        set.name(),
                        set.form().name());
    }
}

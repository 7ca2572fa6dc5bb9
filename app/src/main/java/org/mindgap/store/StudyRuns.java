package org.mindgap.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.coding.CodedText;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Identity;
import org.mindgap.run.Received;
import org.mindgap.run.Replies;

/**
 * The runs of a study: models that were asked from here. What a model replied is never rewritten; what was made of it is
 * made anew whenever rules of reading change. Safe for many threads.
 */
public final class StudyRuns {
    private static final int ID_LENGTH = 12;

    private final StudyContents contents;
    private final Optional<Writer> writer;
    private final StoreProblems problems;
    private final ReentrantLock reading = new ReentrantLock();

    StudyRuns(StudyContents contents, Optional<Writer> writer, StoreProblems problems) {
        this.contents = contents;
        this.writer = writer;
        this.problems = problems;
    }

    /** A run that is going on. Closing it without an end leaves a run that can be gone on with. */
    public interface OpenRun extends AutoCloseable {
        String id();

        /** Where its replies are kept. */
        Replies replies();

        /** Says that it is over. */
        void end(Ending ending) throws ProblemException;

        @Override
        void close();
    }

    /** Reads a kept reply of a wire format. */
    public interface WireReader {
        ModelReply read(String wire, Call call, Received received);
    }

    /** What a run that begins is known by. */
    record Begun(String id, long key, SurveyKeys survey, long lastPattern) {}

    /** Endpoints that were asked, oldest first. None holds a key. */
    public List<Endpoint> endpoints() {
        return contents.readable(RunRows::endpoints);
    }

    /** All runs, oldest first. */
    public List<StoredRun> all() {
        return contents.readable(
                session -> RunRows.all(session).stream().map(RunRows.Keyed::run).toList());
    }

    public Optional<StoredRun> find(String id) {
        return contents.readable(session -> RunRows.find(session, id).map(RunRows.Keyed::run));
    }

    /** What a plan's run at this endpoint and model is called, whether it was begun or not. */
    public static String id(NewRun run, Identity identity) {
        var parts = List.of(run.what(), run.survey(), run.endpoint().id(), identity.model(), identity.keyPart());
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return HexFormat.of().formatHex(ReplyRows.sha256(text.toString())).substring(0, ID_LENGTH);
    }

    /**
     * Begins a run, or goes on with the one that asks the same.
     *
     * @throws ProblemException if the study is open for reading only, or another model was asked under the endpoint's id
     */
    public OpenRun begin(NewRun run, Identity identity) throws ProblemException {
        var open = open();
        var known = endpoints().stream()
                .filter(e -> e.id().equals(run.endpoint().id()))
                .findFirst();
        if (known.isPresent() && !same(known.get(), run.endpoint())) {
            throw problems.error(
                    "store.endpoint-other", run.endpoint().id(), known.get().model());
        }
        var keys = contents.loaded(run.survey())
                .orElseThrow(() -> problems.error("store.run-survey", run.survey()))
                .keys();
        var id = id(run, identity);
        try {
            var begun = open.now(session -> new Begun(
                    id,
                    RunRows.begin(session, run, id, keys.key(), identity),
                    keys,
                    session.number("SELECT max(key) FROM pattern")));
            return new RunningRun(begun, open, contents, problems);
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    private static boolean same(Endpoint one, Endpoint other) {
        return one.kind().equals(other.kind())
                && one.address().equals(other.address())
                && one.model().equals(other.model());
    }

    /**
     * Reads all replies of a run and writes them as its answers, in place of those that were read before.
     *
     * @return what came of it
     */
    public MadeAnswers answers(String id, ReadingRules rules, WireReader reader, JobContext context)
            throws ProblemException {
        var open = open();
        reading.lock();
        try {
            var run = contents.readable(session -> RunRows.find(session, id))
                    .orElseThrow(() -> problems.error("store.run-none", id));
            var keys = contents.loaded(run.run().survey()).orElseThrow().keys();
            return new RunAnswers(run, keys, contents, open).make(rules, reader, context);
        } catch (SQLException e) {
            throw problems.of(e);
        } finally {
            reading.unlock();
        }
    }

    /**
     * The free answers of a run, read while they are taken, each with what a coder said of it.
     *
     * @param coding id of the run of coding, or empty
     */
    public Iterator<CodedText> texts(String run, String coding, WireReader reader) throws ProblemException {
        var source = keyed(run);
        var replies = new FreeReplies(keys(source), contents, reader);
        return replies.all(source.key(), coding.isEmpty() ? 0 : keyed(coding).key());
    }

    /** Whether a run has free answers. */
    public boolean free(String run) {
        return contents.readable(session -> {
            var found = RunRows.find(session, run);
            return found.isPresent() && FreeReplies.any(session, found.get().key());
        });
    }

    /**
     * Makes answers of a run's free texts from what a coder said of them, in place of those that were made of the same run
     * of coding before.
     *
     * @param scheme name of the scheme, or empty
     */
    public MadeAnswers coded(String run, String coding, String scheme, WireReader reader, JobContext context)
            throws ProblemException {
        var open = open();
        reading.lock();
        try {
            var source = keyed(run);
            var keys = keys(source);
            return new CodedAnswers(source, keyed(coding), keys, open, new FreeReplies(keys, contents, reader))
                    .make(scheme, context);
        } catch (SQLException e) {
            throw problems.of(e);
        } finally {
            reading.unlock();
        }
    }

    private RunRows.Keyed keyed(String id) throws ProblemException {
        return contents.readable(session -> RunRows.find(session, id))
                .orElseThrow(() -> problems.error("store.run-none", id));
    }

    private SurveyKeys keys(RunRows.Keyed run) {
        return contents.loaded(run.run().survey()).orElseThrow().keys();
    }

    /**
     * What a run asked and what came back, letter by letter, in the plan's order.
     *
     * @throws ProblemException where there is no such run
     */
    public void replies(String id, Consumer<KeptReply> taker, JobContext context) throws ProblemException {
        var run = contents.readable(session -> RunRows.find(session, id))
                .orElseThrow(() -> problems.error("store.run-none", id));
        var keys = contents.loaded(run.run().survey()).orElseThrow().keys();
        new KeptReplies(run, keys, contents).each(taker, context);
    }

    /** The reply that came last of those that came well; nothing where there is no such run, or none. */
    public Optional<KeptReply> newest(String id) throws ProblemException {
        var run = contents.readable(session -> RunRows.find(session, id));
        if (run.isEmpty()) {
            return Optional.empty();
        }
        var keys = contents.loaded(run.get().run().survey()).orElseThrow().keys();
        return new KeptReplies(run.get(), keys, contents).newest();
    }

    /** The reply that came first of those that came well; nothing where there is no such run, or none. */
    public Optional<KeptReply> oldest(String id) throws ProblemException {
        var run = contents.readable(session -> RunRows.find(session, id));
        return run.isEmpty() ? Optional.empty() : new KeptReplies(run.get(), keys(run.get()), contents).oldest();
    }

    /**
     * How many calls of a run came to which outcome, as their replies are read: that a body came is no answer yet. Reads
     * every reply of the run.
     *
     * @throws ProblemException where there is no such run
     */
    public Map<Outcome, Long> outcomes(String id, WireReader reader, JobContext context) throws ProblemException {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        replies(
                id,
                kept -> counts.merge(
                        reader.read(kept.wire(), kept.call(), kept.received()).outcome(), 1L, Long::sum),
                context);
        return Collections.unmodifiableMap(counts);
    }

    /** Says of a run that the end of the program broke off that it was stopped; of any other nothing. */
    public void stopped(String id) throws ProblemException {
        try {
            open().now(session -> {
                session.run(
                        "UPDATE run SET ended = ?, ending = ? WHERE id = ? AND ending = ''",
                        StudyLog.now(),
                        Ending.STOPPED.name(),
                        id);
                return true;
            });
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /**
     * Takes a replay out of the study, with its replies and what was made of them, so that it begins anew: they are all in
     * the recording.
     *
     * @throws ProblemException if there is no such run, or a model was asked: what a model replied is never taken away
     */
    public void forget(String id) throws ProblemException {
        var open = open();
        reading.lock();
        try {
            var run = keyed(id);
            if (!run.run().endpoint().kind().equals("recorded")) {
                throw problems.error("store.run-kept", id);
            }
            Forgetting.of(open, run);
        } catch (SQLException e) {
            throw problems.of(e);
        } finally {
            reading.unlock();
        }
    }

    /** Takes every run and every answer from files out: of a copy whose answers are kept elsewhere. */
    void clear() throws ProblemException {
        var open = open();
        reading.lock();
        try {
            for (var run : contents.readable(RunRows::all)) {
                Forgetting.of(open, run);
            }
            Forgetting.imported(open);
        } catch (SQLException e) {
            throw problems.of(e);
        } finally {
            reading.unlock();
        }
    }

    /** Id of the model that has the answers of a run that asked; nothing where none were read, or it coded others' answers. */
    public Optional<String> model(StoredRun run) {
        var word = run.course().reading();
        return word.isEmpty() || run.coding()
                ? Optional.empty()
                : contents.readable(session ->
                        RunModels.of(session, RunModels.asked(run, word).details()));
    }

    /** Ids of the models whose answers were read from runs. */
    public Set<String> models() {
        return contents.readable(RunModels::ids);
    }

    private Writer open() throws ProblemException {
        return writer.orElseThrow(() -> problems.error("store.read-only"));
    }
}

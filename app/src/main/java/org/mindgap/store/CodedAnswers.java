package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;

/**
 * Makes the answers of free texts from what a coder said of them: those of the model that was asked, coded by another
 * one, whose name stands in theirs. Another coder or another scheme makes another model beside it.
 */
final class CodedAnswers {
    private static final String WORD = "coded";

    private final RunRows.Keyed run;
    private final RunRows.Keyed coding;
    private final SurveyKeys keys;
    private final Writer writer;
    private final FreeReplies replies;
    private final Map<AnswerStatus, Long> counts = new EnumMap<>(AnswerStatus.class);
    private long waiting;

    CodedAnswers(RunRows.Keyed run, RunRows.Keyed coding, SurveyKeys keys, Writer writer, FreeReplies replies) {
        this.run = run;
        this.coding = coding;
        this.keys = keys;
        this.writer = writer;
        this.replies = replies;
    }

    /** @param scheme name of the scheme, or empty */
    MadeAnswers make(String scheme, JobContext context) throws SQLException {
        var batch = writer.now(session -> Batches.begin(
                session,
                "run",
                "run " + run.run().id() + ", coded in run " + coding.run().id(),
                ""));
        var shown = false;
        try {
            var settled = writer.now(session -> RunModels.settled(session, model(scheme)));
            var rows = new AnswerRows(batch, Map.of(run.run().survey(), keys), Map.of(settled.id(), settled.key()));
            write(settled.id(), rows, context);
            writer.now(session -> show(session, batch, settled.name()));
            shown = true;
            return new MadeAnswers(settled.id(), settled.name(), counts, Map.of(), waiting);
        } finally {
            var leavings = shown ? coding.batch() : batch;
            if (leavings > 0) {
                writer.outside(session -> Batches.sweep(session, List.of(leavings)));
            }
            writer.now(RunModels::dropUnused);
        }
    }

    private void write(String model, AnswerRows rows, JobContext context) throws SQLException {
        var next = 0L;
        var done = 0L;
        while (true) {
            context.checkCancelled();
            var page = replies.page(run.key(), coding.key(), next);
            if (page.isEmpty()) {
                return;
            }
            var answers = new ArrayList<MatchedAnswer>();
            var received = new ArrayList<Long>();
            for (var kept : page) {
                var status = kept.text().status();
                if (status.isEmpty()) {
                    waiting++;
                } else {
                    counts.merge(status.get(), 1L, Long::sum);
                    answers.add(answer(model, kept, status.get()));
                    received.add(kept.received());
                }
            }
            writer.now(session -> {
                rows.write(session, answers, received::get);
                return true;
            });
            next = 1 + page.get(page.size() - 1).text().free().number();
            done += page.size();
            context.progress(done, Math.max(done, run.run().course().calls()));
        }
    }

    private MatchedAnswer answer(String model, FreeReplies.Kept kept, AnswerStatus status) {
        var free = kept.text().free();
        var ok = status == AnswerStatus.OK;
        return new MatchedAnswer(
                new Answer(
                        0,
                        model,
                        run.run().survey(),
                        free.question(),
                        free.condition(),
                        free.target(),
                        ok ? Map.of(kept.text().code().orElseThrow(), 1.0) : Map.of(),
                        ok ? 1 : 0,
                        ok ? 1 : Double.NaN,
                        status),
                // prompt and reply are where they came in, and are not kept twice
                new Evidence(
                        "",
                        "",
                        "run " + run.run().id() + ", coded by "
                                + coding.run().endpoint().name() + " in run "
                                + coding.run().id(),
                        free.number() + 1,
                        kept.sent()));
    }

    private boolean show(Session session, long batch, String name) throws SQLException {
        session.run("UPDATE run SET reading = ?, batch = ? WHERE key = ?", WORD, batch, coding.key());
        if (coding.batch() > 0) {
            session.run("UPDATE batch SET shown = 0 WHERE key = ?", coding.batch());
            // the number of batches that are shown never falls nor stays: that is how others learn of a change
            Batches.show(
                    session,
                    Batches.begin(session, "replaced", "run " + coding.run().id(), ""));
        }
        Batches.show(session, batch);
        var all = counts.values().stream().mapToLong(n -> n).sum();
        StudyLog.write(
                session,
                "run-answers",
                all + (all == 1 ? " answer" : " answers") + " of " + name + " read from run "
                        + run.run().id() + ", coded in run " + coding.run().id());
        return true;
    }

    private Model model(String scheme) {
        var asked = run.run().endpoint();
        var identity = run.run().identity();
        var coder = coding.run().identity();
        var by = coding.run().endpoint().name() + (scheme.isEmpty() ? "" : ", " + scheme);
        var details = "asked from here, endpoint " + asked.id() + ", model " + identity.model()
                + (identity.digest().isEmpty() ? "" : ", digest " + identity.digest()) + Model.CODED
                + coding.run().endpoint().id() + ", model " + coder.model()
                + (coder.digest().isEmpty() ? "" : ", digest " + coder.digest())
                + (scheme.isEmpty() ? "" : ", scheme " + scheme) + ", run "
                + coding.run().id();
        return new Model(asked.id(), asked.name() + " [coded by " + by + "]", Model.Kind.LANGUAGE_MODEL, details);
    }
}

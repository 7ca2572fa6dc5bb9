package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.Replies;
import org.mindgap.run.RequestKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the replies of one run. What comes while a transaction is being made durable is written together in the next
 * one: many replies share the wait for the disk, none is reported before it. Safe for many threads.
 */
final class RunningRun implements StudyRuns.OpenRun, Replies {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRun.class);
    private static final int MOST_AT_ONCE = 20_000;

    private final String id;
    private final long key;
    private final Writer writer;
    private final StudyContents contents;
    private final StoreProblems problems;
    private final Patterns patterns;
    private final Patterns.Reader texts = new Patterns.Reader();
    private final ReplyRows rows;
    private final Queue<Item> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean handedOver = new AtomicBoolean();
    private volatile boolean broken;
    private boolean ended;

    private record Item(CompletableFuture<Void> kept, ReplyRows.Waiting row) {}

    RunningRun(StudyRuns.Begun begun, Writer writer, StudyContents contents, StoreProblems problems) {
        this.id = begun.id();
        this.key = begun.key();
        this.writer = writer;
        this.contents = contents;
        this.problems = problems;
        this.patterns = new Patterns(begun.lastPattern());
        this.rows = new ReplyRows(key, begun.survey(), patterns);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Replies replies() {
        return this;
    }

    @Override
    public Optional<Received> kept(RequestKey request) {
        return contents.readable(session -> {
            synchronized (texts) {
                return ReplyRows.kept(session, request, texts);
            }
        });
    }

    @Override
    public CompletableFuture<Void> keep(
            RequestKey request, PlannedCall call, String wire, String body, Received received) {
        var asked = "request " + call.subject().question();
        var replied = "reply " + call.subject().question();
        var packed = patterns.pack(asked, body);
        var reply = patterns.pack(replied, received.body());
        var prompt = rows.prompt(call);
        // whatever can be done here is not done by the one thread that writes
        var sent = new ReplyRows.Sent(
                HexFormat.of().parseHex(request.hash()),
                wire,
                packed,
                received,
                received.sent().toString(),
                reply,
                prompt);
        var kept = add(new ReplyRows.Waiting(request, call, Optional.of(sent)));
        patterns.handedOver(asked, body, packed);
        patterns.handedOver(replied, received.body(), reply);
        prompt.ifPresent(p -> patterns.handedOver(ReplyRows.prompts(call), p.text(), p.packed()));
        return kept;
    }

    @Override
    public void reuse(RequestKey request, PlannedCall call) {
        // nobody waits for it: the end of the run does
        var unwaited = add(new ReplyRows.Waiting(request, call, Optional.empty()));
        LOG.trace("call {} reuses a reply: {}", call.number(), unwaited);
    }

    private CompletableFuture<Void> add(ReplyRows.Waiting row) {
        var item = new Item(new CompletableFuture<>(), row);
        waiting.add(item);
        handOver();
        return item.kept();
    }

    private void handOver() {
        if (handedOver.compareAndSet(false, true)) {
            try {
                writer.hand(this::drain);
            } catch (RejectedExecutionException e) {
                fail(new SQLException("the study is closed", e));
            }
        }
    }

    private void drain(Session session) {
        handedOver.set(false);
        var items = new ArrayList<Item>();
        for (var item = waiting.poll(); item != null; item = waiting.poll()) {
            items.add(item);
            if (items.size() == MOST_AT_ONCE) {
                handOver();
                break;
            }
        }
        if (!items.isEmpty()) {
            write(session, items);
        }
    }

    private void write(Session session, List<Item> items) {
        try {
            if (broken) {
                throw new SQLException("an earlier reply could not be kept");
            }
            session.transaction("BEGIN IMMEDIATE", open -> {
                rows.write(open, items.stream().map(Item::row).toList());
                return true;
            });
        } catch (SQLException | RuntimeException e) {
            // keys that were remembered may be those of rows that are not there
            broken = true;
            var cause = e instanceof SQLException sql ? problems.of(sql) : e;
            items.forEach(item -> item.kept().completeExceptionally(cause));
            return;
        }
        items.forEach(item -> item.kept().complete(null));
    }

    private void fail(Exception cause) {
        for (var item = waiting.poll(); item != null; item = waiting.poll()) {
            item.kept().completeExceptionally(cause);
        }
    }

    @Override
    public void end(Ending ending) throws ProblemException {
        try {
            writer.outside(session -> {
                while (!waiting.isEmpty()) {
                    drain(session);
                }
                return session.transaction("BEGIN IMMEDIATE", open -> {
                    RunRows.end(open, key, ending.name());
                    StudyLog.write(open, "run", "run " + id + " ended: " + ending.name());
                    return true;
                });
            });
            ended = true;
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Waits for what was handed over. A run that was not ended can be gone on with. */
    @Override
    public void close() {
        try {
            if (!ended && !writer.closed()) {
                writer.outside(session -> {
                    while (!waiting.isEmpty()) {
                        drain(session);
                    }
                    return true;
                });
            }
        } catch (SQLException e) {
            throw problems.unchecked(e);
        } finally {
            patterns.close();
            texts.close();
        }
    }
}

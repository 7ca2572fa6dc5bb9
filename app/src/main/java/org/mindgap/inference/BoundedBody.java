package org.mindgap.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The body of one reply, read up to a limit and kept as far as it came. Memory grows with what has come, never with
 * what a header promises; large bodies that come at the same time share what there is for them.
 */
final class BoundedBody implements BodyHandler<Void>, BodySubscriber<Void> {
    /** A body of this size or less is never stopped for others' sake. */
    private static final int SMALL = 1 << 20;

    private static final int BEGINNING = 1 << 16;

    private final long limit;
    private final Room room;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    @Nullable
    private ResponseInfo head;

    private boolean tooLarge;
    private boolean dropped;

    BoundedBody(long limit, Room room) {
        this.limit = limit;
        this.room = room;
    }

    /** How many bytes all bodies of one line may hold together. Growing and decoding takes some more each time. */
    static final class Room {
        private static final int PART_OF_MEMORY = 8;

        private final long most;
        private final AtomicLong taken = new AtomicLong();

        Room(long most) {
            this.most = most;
        }

        static Room ofMemory() {
            return new Room(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        }

        private boolean full(long more) {
            return taken.addAndGet(more) > most;
        }
    }

    /** Gives back its room; nothing is added any more. */
    synchronized void drop() {
        room.taken.addAndGet(-bytes.size());
        bytes = new ByteArrayOutputStream(0);
        dropped = true;
    }

    /** Status and headers, once they came. */
    synchronized @Nullable ResponseInfo head() {
        return head;
    }

    synchronized boolean tooLarge() {
        return tooLarge;
    }

    /** What came so far, as UTF-8. */
    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The beginning of what came so far, as UTF-8: enough to see what it is. */
    synchronized String beginning() {
        return bytes.size() <= BEGINNING
                ? text()
                : new String(bytes.toByteArray(), 0, BEGINNING, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized BodySubscriber<Void> apply(ResponseInfo info) {
        head = info;
        return this;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription to) {
        subscription = to;
        to.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (dropped) {
                return;
            }
            var size = bytes.size() + (long) buffer.remaining();
            var full = room.full(buffer.remaining());
            if (size > limit || (full && size > SMALL)) {
                room.taken.addAndGet(-buffer.remaining());
                stop();
                return;
            }
            var part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    private void stop() {
        tooLarge = true;
        drop();
        if (subscription != null) {
            subscription.cancel();
        }
        end.completeExceptionally(new IOException("a reply of more than " + limit + " bytes"));
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }
}

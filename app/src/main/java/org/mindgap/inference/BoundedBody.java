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
import org.jspecify.annotations.Nullable;

/**
 * The body of one reply, read up to a limit and kept as far as it came. Memory grows with what has come, never with
 * what a header promises.
 */
final class BoundedBody implements BodyHandler<Void>, BodySubscriber<Void> {
    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    @Nullable
    private ResponseInfo head;

    private boolean tooLarge;

    BoundedBody(long limit) {
        this.limit = limit;
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
            if (tooLarge || bytes.size() + (long) buffer.remaining() > limit) {
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
        bytes.reset();
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

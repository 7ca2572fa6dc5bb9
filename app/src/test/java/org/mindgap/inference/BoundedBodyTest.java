package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private static final int HALF_MEGABYTE = 1 << 19;

    private static void send(BoundedBody body, int times) {
        for (var i = 0; i < times; i++) {
            body.onNext(List.of(ByteBuffer.wrap(new byte[HALF_MEGABYTE])));
        }
    }

    @Test
    void largeBodiesShareTheirRoomAndSmallOnesAreNotStopped() {
        var room = new BoundedBody.Room(8L * HALF_MEGABYTE);
        var first = new BoundedBody(1L << 30, room);
        var second = new BoundedBody(1L << 30, room);
        var small = new BoundedBody(1L << 30, room);
        send(first, 5);
        send(second, 3);
        assertThat(first.tooLarge() || second.tooLarge()).isFalse();
        send(small, 2);
        assertThat(small.tooLarge()).isFalse();
        send(second, 1);
        assertThat(second.tooLarge()).isTrue();
        assertThat(second.text()).isEmpty();
        // what it held is there for others
        send(first, 1);
        assertThat(first.tooLarge()).isFalse();
        first.drop();
        small.drop();
        var next = new BoundedBody(1L << 30, room);
        send(next, 8);
        assertThat(next.tooLarge()).isFalse();
        send(next, 1);
        assertThat(next.tooLarge()).isTrue();
    }

    @Test
    void whatIsNoAnswerIsKeptToBeLookedAt() {
        var body = new BoundedBody(1L << 30, BoundedBody.Room.ofMemory());
        body.onNext(List.of(ByteBuffer.wrap("x".repeat(1 << 17).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(body.beginning()).isEqualTo("x".repeat(1 << 16));
        assertThat(body.text()).hasSize(1 << 17);
    }
}

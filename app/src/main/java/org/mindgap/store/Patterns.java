package org.mindgap.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PackedText;

/**
 * Texts that others are like: the first request, reply and prompt of each question. Every other is packed with it. A
 * pattern is used by others only after the rows that bring it were handed over, so that none refers to one that is not
 * there. Safe for many threads.
 */
final class Patterns implements AutoCloseable {
    private static final int MOST = 2_000;
    private static final byte[] NONE = {};

    private final AtomicLong last;
    private final PackedText packer = new PackedText();
    private final Map<String, Known> current = new ConcurrentHashMap<>();

    /** @param last the highest key that a pattern of the study has */
    Patterns(long last) {
        this.last = new AtomicLong(last);
    }

    private record Known(long key, PackedText.Pattern pattern) {}

    /**
     * A text, packed.
     *
     * @param pattern key of its pattern
     * @param body packed with it
     * @param brought the pattern itself, packed alone, where it is new
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Packed(long pattern, byte[] body, Optional<byte[]> brought) {
        /** Writes the pattern where it is new. */
        void bring(Session session) throws SQLException {
            if (brought.isPresent()) {
                session.run("INSERT INTO pattern (key, text) VALUES (?, ?)", pattern, brought.get());
            }
        }
    }

    /** @param like what texts that are alike have in common */
    Packed pack(String like, String text) {
        var known = current.get(like);
        if (known != null) {
            return new Packed(known.key(), packer.pack(text, known.pattern()), Optional.empty());
        }
        var alone = packer.pack(text);
        return new Packed(last.incrementAndGet(), packer.pack(text, PackedText.Pattern.of(text)), Optional.of(alone));
    }

    /** To be called when what brings a new pattern was handed over. */
    void handedOver(String like, String text, Packed packed) {
        if (packed.brought().isPresent()) {
            if (current.size() >= MOST) {
                current.clear();
            }
            current.putIfAbsent(like, new Known(packed.pattern(), PackedText.Pattern.of(text)));
        }
    }

    /** Nothing that was handed over is there: whatever comes next begins with patterns of its own. */
    void forget() {
        current.clear();
    }

    @Override
    public void close() {
        packer.close();
    }

    /** Reads texts with their patterns, which it remembers. For one thread at a time. */
    static final class Reader implements AutoCloseable {
        private static final int REMEMBERED = 2_000;

        private final PackedText packer = new PackedText();
        private final Map<Long, byte[]> known = new java.util.LinkedHashMap<>();

        /** The bytes of a pattern, to be unpacked with whatever thread. */
        byte[] pattern(Session session, long key) throws SQLException {
            if (key == 0) {
                return NONE;
            }
            var bytes = known.get(key);
            if (bytes == null) {
                var packed = session.first("SELECT text FROM pattern WHERE key = ?", row -> row.getBytes(1), key)
                        .orElseThrow(() -> new DamagedException("no pattern " + key));
                bytes = PackedText.pattern(packer.unpack(packed, NONE));
                if (known.size() >= REMEMBERED) {
                    known.clear();
                }
                known.put(key, bytes);
            }
            return bytes;
        }

        String read(Session session, byte[] packed, long pattern) throws SQLException {
            return packer.unpack(packed, pattern(session, pattern));
        }

        /** Safe for many threads. */
        String unpack(byte[] packed, byte[] pattern) throws DamagedException {
            return packer.unpack(packed, pattern);
        }

        @Override
        public void close() {
            packer.close();
        }
    }
}

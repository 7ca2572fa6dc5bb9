package org.mindgap.inference.llama.child;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Messages between the program and the process of a model: JSON in UTF-8, each behind its length in bytes as four bytes,
 * most significant first. One thread reads; any may write.
 */
public final class Frames {
    /** Room for the pieces of a vocabulary of a million tokens. */
    private static final int LONGEST = 64 << 20;

    private static final int STEP = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataInputStream in;
    private final DataOutputStream out;

    public Frames(SocketChannel channel) {
        // reading and writing at once: the streams of one channel would wait for each other
        this.in = new DataInputStream(Channels.newInputStream(new OneWay(channel)));
        this.out = new DataOutputStream(Channels.newOutputStream(new OneWay(channel)));
    }

    /** The next message; nothing when the other side has ended. Blocks. */
    public Optional<JsonNode> read() {
        try {
            var length = in.readInt();
            if (length < 0 || length > LONGEST) {
                return Optional.empty();
            }
            var text = new java.io.ByteArrayOutputStream();
            while (text.size() < length) {
                var part = in.readNBytes(Math.min(STEP, length - text.size()));
                if (part.length == 0) {
                    return Optional.empty();
                }
                text.writeBytes(part);
            }
            return Optional.of(JSON.readTree(text.toByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws IOException if the other side has ended */
    public synchronized void write(String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IOException("a message of " + bytes.length + " bytes");
        }
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}

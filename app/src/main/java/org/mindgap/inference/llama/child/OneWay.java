package org.mindgap.inference.llama.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * A socket as a plain channel: Java's streams over a selectable channel take one lock for reading and writing, so that
 * who waits for a message could not be sent one.
 */
record OneWay(SocketChannel channel) implements ByteChannel {

    @Override
    public int read(ByteBuffer to) throws IOException {
        return channel.read(to);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

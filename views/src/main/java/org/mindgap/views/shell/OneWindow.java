package org.mindgap.views.shell;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window per user. The first start holds a lock, which the system gives back however the program ends, and listens
 * on a socket beside it; a second start hands over its file and ends. Both lie in a folder that only the user may enter.
 * Where locks or sockets do not work (some folders of a network), every start has a window of its own.
 */
final class OneWindow implements AutoCloseable {
    /** Longer than any path that a system takes; what is longer is not read. */
    private static final int LONGEST = 32 * 1024;
    /** One who connects and says nothing is not waited for. */
    private static final long PATIENCE_MILLIS = 2000;

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;
    private final @Nullable ServerSocketChannel server;
    private final @Nullable Path socket;

    private OneWindow(
            @Nullable FileChannel channel,
            @Nullable FileLock lock,
            @Nullable ServerSocketChannel server,
            @Nullable Path socket) {
        this.channel = channel;
        this.lock = lock;
        this.server = server;
        this.socket = socket;
    }

    /**
     * Claims the window, or hands a file to the one who has it. Slow.
     *
     * @param preferences the user's folder
     * @param file what this start was asked to open
     * @return nothing where another window took it over: this start is to end
     */
    static Optional<OneWindow> claim(Path preferences, Optional<Path> file) {
        var folder = preferences.resolve("instance");
        try {
            ownerOnly(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = locked(channel);
            var socket = folder.resolve("socket");
            if (lock != null) {
                return Optional.of(new OneWindow(channel, lock, listening(socket), socket));
            }
            channel.close();
            if (handOver(socket, file)) {
                return Optional.empty();
            }
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            log().info("Windows are not kept to one per user here: {}", e.toString());
        }
        return Optional.of(new OneWindow(null, null, null, null));
    }

    /**
     * Listens for later starts until it is closed.
     *
     * @param open gets the file of a later start, or nothing where the window only is to come to the front; called on a
     *     thread of its own
     */
    void listen(Consumer<Optional<Path>> open) {
        var listener = server;
        if (listener == null) {
            return;
        }
        var thread = new Thread(
                () -> {
                    while (listener.isOpen()) {
                        serve(listener, open);
                    }
                },
                "instance");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            if (socket != null) {
                Files.deleteIfExists(socket);
            }
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            log().info("The window's lock could not be given back: {}", e.toString());
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // held in this very process
            return null;
        }
    }

    /** Whoever holds the lock is alone: a socket that lies there was left by a program that was killed. */
    private static @Nullable ServerSocketChannel listening(Path socket) {
        try {
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException | UnsupportedOperationException e) { // a path that is too long for a socket, among others
            log().info("No later start can hand over its file: {}", e.toString());
            return null;
        }
    }

    private static boolean handOver(Path socket, Optional<Path> file) {
        var words = file.map(f -> f.toAbsolutePath().normalize().toString()).orElse("");
        var bytes = ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8));
        try (var client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            client.connect(UnixDomainSocketAddress.of(socket));
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
            client.shutdownOutput();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            log().info("The window that is open does not answer: {}", e.toString());
            return false;
        }
    }

    private static void serve(ServerSocketChannel listener, Consumer<Optional<Path>> open) {
        try (var client = listener.accept()) {
            heard(client).ifPresent(words -> {
                try {
                    open.accept(words.isEmpty() ? Optional.empty() : Optional.of(Path.of(words)));
                } catch (InvalidPathException e) {
                    log().info("A later start named a file that cannot be");
                }
            });
        } catch (AsynchronousCloseException e) {
            log().debug("No longer listening for later starts");
        } catch (ClosedChannelException e) {
            log().debug("Not listening for later starts");
        } catch (IOException e) {
            log().info("A later start could not be heard: {}", e.toString());
        }
    }

    /** One line of text, whole; what is longer, comes too slowly or has no end is not heard. */
    private static Optional<String> heard(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        var bytes = ByteBuffer.allocate(LONGEST);
        var until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try (var selector = java.nio.channels.Selector.open()) {
            client.register(selector, java.nio.channels.SelectionKey.OP_READ);
            while (bytes.hasRemaining()) {
                var left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0 || selector.select(left) == 0) {
                    return Optional.empty();
                }
                selector.selectedKeys().clear();
                if (client.read(bytes) < 0) {
                    break;
                }
            }
        }
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return text.indexOf('\n') == text.length() - 1
                ? Optional.of(text.substring(0, text.length() - 1))
                : Optional.empty();
    }

    /** Asked for when there is something to say: to set up the log takes a part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(OneWindow.class);
    }
}

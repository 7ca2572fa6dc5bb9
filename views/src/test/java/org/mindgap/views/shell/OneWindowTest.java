package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    @TempDir
    Path folder;

    private final LinkedBlockingQueue<Optional<Path>> heard = new LinkedBlockingQueue<>();

    @Test
    void a_second_start_hands_its_file_to_the_first_and_ends() throws InterruptedException {
        try (var first = OneWindow.claim(folder, Optional.empty()).orElseThrow()) {
            first.listen(heard::add);
            var file = folder.resolve("Müller's study.mindgap").toAbsolutePath();
            assertThat(OneWindow.claim(folder, Optional.of(file))).isEmpty();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains(file);
            assertThat(OneWindow.claim(folder, Optional.empty())).isEmpty();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void when_the_first_has_ended_the_next_is_the_first() {
        OneWindow.claim(folder, Optional.empty()).orElseThrow().close();
        try (var next = OneWindow.claim(folder, Optional.empty()).orElseThrow()) {
            assertThat(Files.exists(folder.resolve("instance").resolve("socket")))
                    .isTrue();
            next.listen(heard::add);
        }
    }

    @Test
    void a_socket_left_by_a_program_that_was_killed_is_in_nobodys_way() throws Exception {
        Files.createDirectories(folder.resolve("instance"));
        Files.writeString(folder.resolve("instance").resolve("socket"), "left over");
        Files.writeString(folder.resolve("instance").resolve("lock"), "left over");
        try (var first = OneWindow.claim(folder, Optional.empty()).orElseThrow()) {
            first.listen(heard::add);
            assertThat(OneWindow.claim(folder, Optional.empty())).isEmpty();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_knock() throws IOException {
        try (var first = OneWindow.claim(folder, Optional.empty()).orElseThrow()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("instance")))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
            first.listen(heard::add);
        }
    }

    @Test
    void what_is_too_long_or_not_one_line_is_not_heard() throws Exception {
        try (var first = OneWindow.claim(folder, Optional.empty()).orElseThrow()) {
            first.listen(heard::add);
            say("x".repeat(40_000) + "\n");
            say("/a\n/b\n");
            say("no end");
            say("/then\n");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains(Path.of("/then"));
            assertThat(heard).isEmpty();
        }
    }

    private void say(String words) throws IOException {
        try (var client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            client.connect(UnixDomainSocketAddress.of(folder.resolve("instance").resolve("socket")));
            var bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
        } catch (IOException e) { // hung up on, as it should be
            assertThat(words).hasSizeGreaterThan(30_000);
        }
    }
}

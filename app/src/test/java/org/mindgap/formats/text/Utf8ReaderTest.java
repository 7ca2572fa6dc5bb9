package org.mindgap.formats.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {

    @Test
    void dropsTheByteOrderMarkAtTheStartOnly() throws IOException {
        assertThat(read("\uFEFFa\uFEFFb".getBytes(UTF_8))).isEqualTo("a\uFEFFb");
    }

    @Test
    void readsEveryScriptAcrossBufferBounds() throws IOException {
        var text = "हिन्दू มุสลิม 불교 \uD83D\uDE4F x\n".repeat(20_000);
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void namesTheLineOfAMalformedByte(String end) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(("eins" + end).repeat(30_000).getBytes(UTF_8));
        bytes.write(new byte[] {'M', (byte) 0xFC, 'n'});
        bytes.write(end.getBytes(UTF_8));

        var problem = catchThrowableOfType(BadTextException.class, () -> read(bytes.toByteArray()));

        assertThat(problem.line()).isEqualTo(30_001);
        assertThat(problem.found()).isEqualTo("byte 0xFC");
        assertThat(problem.atEnd()).isFalse();
    }

    @Test
    void givesWhatIsGoodBeforeABadByte() throws IOException {
        try (var reader = new Utf8Reader(new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xFF}))) {
            var target = new char[10];
            assertThat(reader.read(target, 0, 10)).isEqualTo(2);
            assertThat(catchThrowableOfType(BadTextException.class, () -> reader.read(target, 0, 10))
                            .line())
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsWhenTheFileStopsInsideACharacter() {
        var torn = catchThrowableOfType(BadTextException.class, () -> read(new byte[] {'a', (byte) 0xE0, (byte) 0xA4}));
        assertThat(torn.atEnd()).isTrue();
    }

    @Test
    void refusesNul() {
        var nul = catchThrowableOfType(BadTextException.class, () -> read(new byte[] {'a', '\n', 0, 'b'}));
        assertThat(nul.line()).isEqualTo(2);
    }

    private static String read(byte[] bytes) throws IOException {
        try (var reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}

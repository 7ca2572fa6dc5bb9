package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PackedText;

class PackedTextTest {
    private static final String REPLY =
            "{\"id\":\"chatcmpl-%s\",\"created\":%s,\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                    + "\"%s\"},\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":-%s,\"top_logprobs\":[{\"token\":"
                    + "\"A\",\"logprob\":-%s},{\"token\":\"B\",\"logprob\":-%s},{\"token\":\"\u0939\u093e\u0901\",\"logprob\""
                    + ":-%s}]}]}}],\"usage\":{\"prompt_tokens\":%s,\"completion_tokens\":1}}";

    private final Random random = new Random(11);

    private String reply() {
        return String.format(
                REPLY,
                Long.toHexString(random.nextLong()),
                1_700_000_000 + random.nextInt(100_000),
                "AB".charAt(random.nextInt(2)),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble() * 9,
                random.nextDouble() * 9,
                50 + random.nextInt(200));
    }

    @Test
    void everyTextComesBackWhateverThePattern() throws Exception {
        var long_ = "x".repeat(70_000) + reply() + "y".repeat(70_000);
        var texts = List.of(
                "",
                "a",
                "\ud800",
                "half \udc00 of a pair",
                reply(),
                reply(),
                "\u00e9".repeat(40),
                long_,
                long_ + reply());
        try (var packer = new PackedText()) {
            for (var pattern : texts) {
                for (var text : texts) {
                    var packed = packer.pack(text, PackedText.Pattern.of(pattern));
                    assertThat(packer.unpack(packed, PackedText.pattern(pattern)))
                            .isEqualTo(text);
                }
            }
            for (var text : texts) {
                assertThat(packer.unpack(packer.pack(text), new byte[0])).isEqualTo(text);
            }
        }
    }

    @Test
    void repliesThatAreAlikeTakeAFifthAndComeBack() throws Exception {
        var first = reply();
        var pattern = PackedText.Pattern.of(first);
        try (var packer = new PackedText()) {
            for (var i = 0; i < 2_000; i++) {
                var text = reply();
                var packed = packer.pack(text, pattern);
                assertThat(packed.length).isLessThan(text.length() / 2);
                assertThat(packer.unpack(packed, PackedText.pattern(first))).isEqualTo(text);
            }
            assertThat(packer.pack(first, pattern).length).isLessThan(8);
        }
    }

    @Test
    void textsOfRandomPiecesOfThePattern() throws Exception {
        try (var packer = new PackedText()) {
            for (var i = 0; i < 2_000; i++) {
                var pattern = letters(random.nextInt(400));
                var text = new StringBuilder();
                while (text.length() < 300) {
                    var from = random.nextInt(pattern.length() + 1);
                    text.append(pattern, from, from + random.nextInt(pattern.length() - from + 1));
                    text.append(letters(random.nextInt(30)));
                }
                var packed = packer.pack(text.toString(), PackedText.Pattern.of(pattern));
                assertThat(packer.unpack(packed, PackedText.pattern(pattern))).isEqualTo(text.toString());
            }
        }
    }

    private String letters(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    /** A study that was damaged, or made by somebody else: never another exception, never more memory than is there. */
    @Test
    void whatIsDamagedIsSaidOrReadAsSomethingElse() {
        var first = reply();
        try (var packer = new PackedText()) {
            var good = packer.pack(reply(), PackedText.Pattern.of(first));
            for (var i = 0; i < 20_000; i++) {
                var bad = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
                if (bad.length > 0) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(packer.unpack(bad, PackedText.pattern(first))).isNotNull();
                } catch (DamagedException e) {
                    assertThat(e.getMessage()).isNotEmpty();
                }
            }
            var huge = new byte[] {2, 2, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 0};
            assertThatThrownBy(() -> packer.unpack(huge, PackedText.pattern(first)))
                    .isInstanceOf(DamagedException.class);
        }
    }
}

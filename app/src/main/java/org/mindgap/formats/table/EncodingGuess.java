package org.mindgap.formats.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.Encodings;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.problem.Problem;

/** Finds the character set of a file in its mark, in its zeros, or in being valid UTF-8; otherwise it has to be asked. */
final class EncodingGuess {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SHARE = 4;

    private EncodingGuess() {}

    static Guess<Charset> of(HeadBytes head, Optional<Charset> chosen) {
        var mark = mark(head);
        if (chosen.isPresent()) {
            var text = HeadText.of(head, chosen.get());
            var why = text.wrong() == 0
                    ? Problem.note("table.encoding-chosen", plain(chosen.get()))
                    : Problem.warning("table.encoding-wrong", plain(chosen.get()), text.found(), text.wrong());
            return guess(chosen.get(), By.CHOSEN, why);
        }
        if (mark.isPresent()) {
            return guess(mark.get(), By.SEEN, Problem.note("table.encoding-mark", plain(mark.get())));
        }
        var zeros = zeros(head);
        if (zeros.isPresent()) {
            return guess(zeros.get(), By.SEEN, Problem.note("table.encoding-zeros", plain(zeros.get())));
        }
        var text = HeadText.of(head, StandardCharsets.UTF_8);
        if (text.wrong() > 0) {
            return guess(
                    WESTERN,
                    By.OPEN,
                    Problem.warning("table.encoding-ask", text.found(), text.wrong(), plain(WESTERN)));
        }
        return text.beyond() > 0
                ? guess(StandardCharsets.UTF_8, By.SEEN, Problem.note("table.encoding-utf8", text.beyond()))
                : guess(StandardCharsets.UTF_8, By.ASSUMED, Problem.note("table.encoding-ascii", head.bytes().length));
    }

    /** Java marks names that are not registered; nobody else does. */
    static String plain(Charset charset) {
        return charset.name().replaceFirst("^x-", "");
    }

    /** Every character set that can be chosen. */
    static List<Charset> choices() {
        return Stream.concat(
                        Encodings.choices().stream().map(Encodings.Choice::charset),
                        Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                .toList();
    }

    private static Guess<Charset> guess(Charset charset, By by, Problem why) {
        return new Guess<>(
                charset,
                by,
                why,
                choices().stream().filter(c -> !c.equals(charset)).toList());
    }

    private static Optional<Charset> mark(HeadBytes head) {
        if (head.at(0) == 0xEF && head.at(1) == 0xBB && head.at(2) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (head.at(0) == 0xFF && head.at(1) == 0xFE) {
            var four = head.at(2) == 0 && head.at(3) == 0;
            return Optional.of(four ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
        }
        if (head.at(0) == 0xFE && head.at(1) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Without a mark: delimiters, digits and line ends of UTF-16 have a zero in one of every two bytes, always the same. */
    private static Optional<Charset> zeros(HeadBytes head) {
        var bytes = head.bytes();
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        var pairs = bytes.length / 2;
        if (odd > pairs / SHARE && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > pairs / SHARE && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}

package org.mindgap.formats.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.AssumedCharset;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;

/**
 * In which characters the texts of a system file are written.
 *
 * @param charset to read them in
 * @param from who said so
 * @param unknown a name that the file gives and Java does not know, or empty
 */
record SavCharset(Charset charset, EncodingFrom from, String unknown) {
    private static final int MACHINE = 3;
    private static final int ENCODING = 20;
    private static final int CODE_AT = 28;
    private static final Map<Integer, String> CODE_PAGES = Map.ofEntries(
            Map.entry(437, "IBM437"),
            Map.entry(850, "IBM850"),
            Map.entry(874, "x-windows-874"),
            Map.entry(932, "windows-31j"),
            Map.entry(936, "GBK"),
            Map.entry(949, "x-windows-949"),
            Map.entry(950, "x-windows-950"),
            Map.entry(20866, "KOI8-R"),
            Map.entry(21866, "KOI8-U"),
            Map.entry(20932, "EUC-JP"),
            Map.entry(51932, "EUC-JP"),
            Map.entry(51936, "GBK"),
            Map.entry(51949, "EUC-KR"),
            Map.entry(54936, "GB18030"),
            Map.entry(65001, "UTF-8"));

    /** As the user says, else as the file says by name, else by its code page, else as its texts allow. */
    static SavCharset of(RawDictionary raw, ByteOrder order, Optional<Charset> chosen) {
        if (chosen.isPresent()) {
            return new SavCharset(chosen.get(), EncodingFrom.USER, "");
        }
        var said = raw.extensions.get(ENCODING);
        var unknown = "";
        if (said != null) {
            var name = new String(said, StandardCharsets.US_ASCII).strip();
            var named = named(name);
            if (named.isPresent()) {
                return new SavCharset(named.get(), EncodingFrom.FILE, "");
            }
            unknown = name;
        }
        var page = codePage(raw.extensions.get(MACHINE), order);
        if (page.isPresent()) {
            return new SavCharset(page.get(), EncodingFrom.CODE_PAGE, unknown);
        }
        var assumed = AssumedCharset.of(texts(raw).toList());
        return new SavCharset(assumed.charset(), assumed.from(), unknown);
    }

    /** A character set by any name that files use; those that Java does not know have another name there. */
    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            var digits = name.replaceAll("(?i)^(windows|cp|ibm|ms)[-_ ]?", "");
            return digits.matches("\\d{1,5}") ? page(Integer.parseInt(digits)) : Optional.empty();
        }
    }

    private static Optional<Charset> codePage(byte @org.jspecify.annotations.Nullable [] machine, ByteOrder order) {
        if (machine == null || machine.length < CODE_AT + 4) {
            return Optional.empty();
        }
        return page(ByteBuffer.wrap(machine).order(order).getInt(CODE_AT));
    }

    /** 2 and 3 stand for "some ASCII" and say nothing. */
    private static Optional<Charset> page(int code) {
        var name = CODE_PAGES.getOrDefault(code, code >= 1250 && code <= 1258 ? "windows-" + code : "");
        if (code >= 28591 && code <= 28605) {
            name = "ISO-8859-" + (code - 28590);
        }
        return name.isEmpty() || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
    }

    /** Whether anybody said it; otherwise texts of respondents may turn out to be of another. */
    boolean isKnown() {
        return from != EncodingFrom.NOT_NEEDED && from != EncodingFrom.ASSUMED;
    }

    private static Stream<byte[]> texts(RawDictionary raw) {
        return Stream.concat(
                raw.variables.stream()
                        .flatMap(v -> Stream.concat(
                                Stream.of(v.name, v.label), v.labels.stream().map(RawVariable.RawLabel::label))),
                raw.documents.stream());
    }

    /** A text without the blanks at its end. */
    String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, charset).replace("\0", "").stripTrailing();
    }
}

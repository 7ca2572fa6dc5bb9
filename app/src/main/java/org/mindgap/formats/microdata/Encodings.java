package org.mindgap.formats.microdata;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** Character sets that files of old programs are written in, for people to choose from. */
public final class Encodings {
    private Encodings() {}

    /** What a character set is for. */
    public enum Script {
        ANY,
        THAI,
        KOREAN,
        CHINESE,
        CHINESE_TRADITIONAL,
        JAPANESE,
        CYRILLIC,
        WESTERN,
        CENTRAL_EUROPEAN,
        GREEK,
        TURKISH,
        HEBREW,
        ARABIC,
        BALTIC,
        VIETNAMESE
    }

    /** One of them. */
    public record Choice(Script script, Charset charset) {}

    /** Those that this Java knows. */
    public static List<Choice> choices() {
        return Stream.of(
                        of(Script.ANY, "UTF-8"),
                        of(Script.THAI, "x-windows-874", "TIS-620"),
                        of(Script.KOREAN, "EUC-KR", "x-windows-949"),
                        of(Script.CHINESE, "GB18030", "GBK"),
                        of(Script.CHINESE_TRADITIONAL, "Big5", "Big5-HKSCS"),
                        of(Script.JAPANESE, "Shift_JIS", "windows-31j", "EUC-JP"),
                        of(Script.CYRILLIC, "windows-1251", "KOI8-R", "KOI8-U", "IBM866"),
                        of(Script.WESTERN, "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman"),
                        of(Script.CENTRAL_EUROPEAN, "windows-1250", "ISO-8859-2"),
                        of(Script.GREEK, "windows-1253"),
                        of(Script.TURKISH, "windows-1254"),
                        of(Script.HEBREW, "windows-1255"),
                        of(Script.ARABIC, "windows-1256"),
                        of(Script.BALTIC, "windows-1257"),
                        of(Script.VIETNAMESE, "windows-1258"))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Choice> of(Script script, String... names) {
        return Stream.of(names).filter(Charset::isSupported).map(n -> new Choice(script, Charset.forName(n)));
    }
}

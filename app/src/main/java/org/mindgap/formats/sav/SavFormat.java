package org.mindgap.formats.sav;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Print formats of SPSS: a byte each for decimals, width and kind. */
public final class SavFormat {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "A"),
            Map.entry(2, "AHEX"),
            Map.entry(3, "COMMA"),
            Map.entry(4, "DOLLAR"),
            Map.entry(5, "F"),
            Map.entry(6, "IB"),
            Map.entry(7, "PIBHEX"),
            Map.entry(8, "P"),
            Map.entry(9, "PIB"),
            Map.entry(10, "PK"),
            Map.entry(11, "RB"),
            Map.entry(12, "RBHEX"),
            Map.entry(15, "Z"),
            Map.entry(16, "N"),
            Map.entry(17, "E"),
            Map.entry(20, "DATE"),
            Map.entry(21, "TIME"),
            Map.entry(22, "DATETIME"),
            Map.entry(23, "ADATE"),
            Map.entry(24, "JDATE"),
            Map.entry(25, "DTIME"),
            Map.entry(26, "WKDAY"),
            Map.entry(27, "MONTH"),
            Map.entry(28, "MOYR"),
            Map.entry(29, "QYR"),
            Map.entry(30, "WKYR"),
            Map.entry(31, "PCT"),
            Map.entry(32, "DOT"),
            Map.entry(33, "CCA"),
            Map.entry(34, "CCB"),
            Map.entry(35, "CCC"),
            Map.entry(36, "CCD"),
            Map.entry(37, "CCE"),
            Map.entry(38, "EDATE"),
            Map.entry(39, "SDATE"),
            Map.entry(40, "MTIME"),
            Map.entry(41, "YMDHMS"));

    /** Kinds whose decimals are always written. */
    private static final Set<Integer> DECIMALS = Set.of(3, 4, 5, 15, 16, 17, 31, 32, 33, 34, 35, 36, 37);

    private static final Pattern SHAPE = Pattern.compile("([A-Z]+)(\\d{1,2})(?:\\.(\\d{1,2}))?");

    private SavFormat() {}

    /** As SPSS writes it, "F8.2"; a kind that it does not have is written as its number. */
    public static String text(int packed, int width) {
        var kind = (packed >> 16) & 0xFF;
        var decimals = packed & 0xFF;
        var shown = kind == 1 ? width : (packed >> 8) & 0xFF;
        return NAMES.getOrDefault(kind, "TYPE" + kind + ".")
                + shown
                + (decimals > 0 || DECIMALS.contains(kind) ? "." + decimals : "");
    }

    /** The number of a format, or nothing for one that SPSS does not have. */
    static OptionalInt packed(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            return OptionalInt.empty();
        }
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().equals(match.group(1)) && e.getKey() > 2)
                .mapToInt(e -> e.getKey() << 16
                        | Integer.parseInt(match.group(2)) << 8
                        | (match.group(3) == null ? 0 : Integer.parseInt(match.group(3))))
                .findFirst();
    }
}

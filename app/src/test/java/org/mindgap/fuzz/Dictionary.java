package org.mindgap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Pieces that readers stumble over: numbers, quotes, braces, marks of other formats, bytes that are no UTF-8. */
final class Dictionary {
    private static final List<String> NUMBERS = List.of(
            "nan",
            "NaN",
            "-nan",
            "Infinity",
            "-Infinity",
            "inf",
            "1e999",
            "-1e999",
            "1e-999",
            "-0",
            "0.0",
            "-1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999999999999999999",
            "1e1000000000",
            "0x1F",
            "1_000",
            "1,5",
            "0.1.2",
            "١٢",
            "+5",
            ".",
            "-",
            "1e",
            "00001",
            "101",
            "0.3333333333333333333333333333333333333333333333");

    private static final List<String> TOKENS = List.of(
            "\"",
            "'",
            "\"\"",
            "\"\"\"",
            "\\",
            "\\\"",
            "\\u0000",
            "\\ud800",
            "\\U0010FFFF",
            "\\x",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "[]",
            "{}",
            "[[",
            "{\"a\":",
            "{'a': ",
            "defaultdict(<class 'list'>, {",
            "None",
            "null",
            "true",
            "True",
            ",",
            ",,,,,,,,",
            ";",
            "\t",
            ":",
            "|",
            "#",
            "=1+1",
            "@SUM(A1)",
            " ",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ufffd",
            "é",
            "e\u0301",
            "नया",
            "ไทย",
            "\uD83D\uDE00",
            "\n",
            "\r",
            "\r\n",
            "\n\n\n",
            "../../x",
            "%s%n{0}",
            "<a>",
            "</a>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&#0;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x \"yyyyyyyyyy\">]>",
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">"
                    + "<!ENTITY x \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "country",
            "religion",
            "all",
            "question",
            "Don't know",
            "id");

    private static final List<byte[]> NO_UTF8 = List.of(
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xE0, (byte) 0xB8},
            new byte[] {(byte) 0x80},
            new byte[] {0},
            new byte[] {0, 0, 0, 0},
            new byte[] {0x1A},
            new byte[] {0x1B, '[', '3', '1', 'm'});

    private Dictionary() {}

    static byte[] number(RandomGenerator random) {
        return bytes(NUMBERS, random);
    }

    static byte[] token(RandomGenerator random) {
        return bytes(TOKENS, random);
    }

    /** Bytes that no text holds. */
    static byte[] noText(RandomGenerator random) {
        return NO_UTF8.get(random.nextInt(NO_UTF8.size()));
    }

    private static byte[] bytes(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size())).getBytes(StandardCharsets.UTF_8);
    }
}

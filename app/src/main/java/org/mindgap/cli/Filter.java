package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which people a command looks at, as typed. */
final class Filter {
    @Option(
            names = "--where",
            paramLabel = "VAR=CODE",
            converter = Reader.class,
            description = {
                "Only these people: religion=Muslim,country=India. Codes or labels; country and religion mean the"
                        + " variables used as such. Quote a value that has a comma: country=\"Korea, South\"."
            })
    List<Pairs> given = new ArrayList<>();

    /** One condition. */
    record Pair(String name, String value) {}

    /** The conditions of one option. */
    record Pairs(List<Pair> all) {}

    List<Pair> pairs() {
        return given.stream().flatMap(p -> p.all().stream()).toList();
    }

    /** Reads "a=b,c=d"; a value in double quotes may hold commas. */
    static final class Reader implements ITypeConverter<Pairs> {
        @Override
        public Pairs convert(String text) {
            return new Pairs(split(text).stream().map(Reader::pair).toList());
        }

        private static Pair pair(String text) {
            var equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException(
                        "A condition is VARIABLE=VALUE, as in religion=Muslim; found: " + text);
            }
            return new Pair(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }

        /** At commas outside double quotes; the quotes are taken away. */
        static List<String> split(String text) {
            var parts = new ArrayList<String>();
            var part = new StringBuilder();
            var quoted = false;
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    part.append(c);
                }
            }
            parts.add(part.toString());
            return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        }
    }
}

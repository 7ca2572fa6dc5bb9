package org.mindgap.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.crosstab.Net;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of a question that are told as one. */
final class NetOptions {
    @Option(
            names = "--net",
            paramLabel = "NAME=CODE,CODE",
            converter = NetWord.class,
            description =
                    "Tells several options as one as well, with the error of their sum: --net \"Agree=1,2\". May be"
                            + " repeated.")
    List<Net> named = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", description = "The first N options of an ordered question as one net.")
    @Nullable
    Integer top;

    @Option(names = "--bottom", paramLabel = "N", description = "The last N options of an ordered question as one net.")
    @Nullable
    Integer bottom;

    List<Net> of(Question question) throws ProblemException {
        var nets = new ArrayList<>(named);
        if (top != null) {
            nets.add(Net.top(question, top));
        }
        if (bottom != null) {
            nets.add(Net.bottom(question, bottom));
        }
        return nets;
    }

    /** Reads NAME=CODE,CODE. */
    static final class NetWord implements ITypeConverter<Net> {
        @Override
        public Net convert(String text) {
            var equals = text.indexOf('=');
            var codes = equals < 0 ? List.<String>of() : Filter.Reader.split(text.substring(equals + 1));
            if (equals < 1 || codes.isEmpty()) {
                throw new TypeConversionException("A net is NAME=CODE,CODE, as in Agree=1,2; found: " + text);
            }
            return new Net(text.substring(0, equals).strip(), new HashSet<>(codes));
        }
    }
}

package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.table.MissingCode;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.formats.text.TableHeader;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a CSV file is read; what is not said is found in its first rows, and told. */
final class TableOptions {
    private static final Set<String> TABLES = Set.of("csv", "shares-csv");
    private static final Set<String> NAMES = Set.of(
            "--delimiter",
            "--quote",
            "--decimal",
            "--thousands",
            "--header",
            "--no-header",
            "--header-lines",
            "--skip",
            "--missing");

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Mixin
    EncodingOption encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "D",
            description = "What separates the columns of a CSV file: comma, semicolon, tab or bar, or the sign itself.")
    @Nullable
    String delimiter;

    @Option(names = "--quote", paramLabel = "Q", description = "Quotation marks of a CSV file: double, single or none.")
    @Nullable
    String quote;

    @Option(
            names = "--decimal",
            paramLabel = "S",
            description = "Sign before the fractions in a CSV file: point or comma.")
    @Nullable
    String decimal;

    @Option(
            names = "--thousands",
            paramLabel = "S",
            description = "Sign between the thousands in a CSV file: none, comma, point, space or apostrophe.")
    @Nullable
    String thousands;

    @Option(
            names = "--header",
            negatable = true,
            description = "Whether the first row of a CSV file names the columns; without, they are V1, V2 and so on.")
    @Nullable
    Boolean header;

    @Option(
            names = "--header-lines",
            paramLabel = "N",
            description = "Rows of a CSV file that say what the columns are: 1 for names, 2 or 3 where texts of the"
                    + " questions stand below them, as Qualtrics and SurveyMonkey write; 0 for none. The texts"
                    + " become labels.")
    @Nullable
    Integer headerLines;

    @Option(names = "--skip", paramLabel = "N", description = "Lines above the table of a CSV file.")
    @Nullable
    Integer skip;

    @Option(
            names = "--missing",
            paramLabel = "[VARS:]CODES",
            description =
                    "Texts of a CSV file that stand for nothing, everywhere or in some columns: NA,N/A or Q1,Q2:98,99. "
                            + "May be repeated.")
    List<String> missing = new ArrayList<>();

    /**
     * @throws ProblemException if there is no such character set
     * @throws ParameterException if a word is none of those that can be chosen
     */
    TableChoices choices() throws ProblemException {
        var choices = new TableChoices(
                encoding.charset(),
                one(
                        "--delimiter",
                        delimiter,
                        Delimiter::of,
                        Stream.of(Delimiter.values()).map(Delimiter::word)),
                one(
                        "--quote",
                        quote,
                        QuoteSign::of,
                        Stream.of(QuoteSign.values()).map(QuoteSign::word)),
                Optional.ofNullable(skip),
                headerLines(),
                one(
                        "--decimal",
                        decimal,
                        DecimalSign::of,
                        Stream.of(DecimalSign.values()).map(DecimalSign::word)),
                one(
                        "--thousands",
                        thousands,
                        ThousandsSign::of,
                        Stream.of(ThousandsSign.values()).map(ThousandsSign::word)),
                missing.stream().flatMap(m -> MissingCode.parse(m).stream()).toList());
        if (skip != null && skip < 0) {
            throw new ParameterException(spec.commandLine(), "--skip takes a number of lines, not " + skip + ".");
        }
        if (choices.clash()) {
            throw new ParameterException(
                    spec.commandLine(), "--decimal and --thousands cannot be the same sign, " + decimal + ".");
        }
        return choices;
    }

    private Optional<Integer> headerLines() {
        if (headerLines != null && header != null) {
            throw new ParameterException(
                    spec.commandLine(), "Say either --header-lines or --" + (header ? "" : "no-") + "header.");
        }
        if (headerLines != null && (headerLines < 0 || headerLines > TableHeader.MOST_LINES)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--header-lines takes a number from 0 to " + TableHeader.MOST_LINES + ", not " + headerLines + ".");
        }
        return Optional.ofNullable(headerLines)
                .or(() -> Optional.ofNullable(header).map(names -> names ? 1 : 0));
    }

    /** The first of these options that was used, other than the encoding. */
    Optional<String> said() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(NAMES::contains)
                .findFirst();
    }

    /** @throws ParameterException if something was said that a file of this kind has no use for */
    void mustFit(String format) {
        var said = said();
        if (!TABLES.contains(format) && said.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), said.get() + " is for CSV files of respondents or of shares; this is none.");
        }
    }

    private <T> Optional<T> one(
            String name, @Nullable String said, Function<String, Optional<T>> known, Stream<String> words)
            throws ParameterException {
        if (said == null) {
            return Optional.empty();
        }
        var meant = known.apply(said);
        if (meant.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    name + " takes " + words.collect(Collectors.joining(", ")) + "; not " + said + ".");
        }
        return meant;
    }
}

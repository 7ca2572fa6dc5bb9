package org.mindgap.cli;

import java.util.Locale;
import org.mindgap.gap.GapQuery;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How countries count in an average over them. */
final class CountriesOption {
    @Option(
            names = "--countries",
            paramLabel = "equally|population",
            defaultValue = "equally",
            converter = Word.class,
            description = "How countries count in a row that names none: equally, or by how many people live there, as"
                    + " mindgap edit population has it. Default: equally.")
    Count count = Count.EQUALLY;

    enum Count {
        EQUALLY,
        POPULATION
    }

    /** The query with countries counted so. */
    GapQuery on(GapQuery query) {
        return query.byPopulation(count == Count.POPULATION);
    }

    /** Reads equally or population. */
    static final class Word implements ITypeConverter<Count> {
        @Override
        public Count convert(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "equally" -> Count.EQUALLY;
                case "population" -> Count.POPULATION;
                default -> throw new TypeConversionException("Countries count equally or population; found: " + word);
            };
        }
    }
}

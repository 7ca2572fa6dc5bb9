package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.setting.Items;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which questions are compared, by what they are. */
final class ItemsOptions {
    @Option(
            names = "--two-options",
            arity = "0..1",
            fallbackValue = "substantive",
            paramLabel = "substantive|all",
            converter = TwoWord.class,
            description = "Only questions with two options, don't know and refused not counted; with all, counted.")
    Items.@Nullable Two two;

    @Option(
            names = "--asked-in",
            paramLabel = "COUNTRY,COUNTRY",
            converter = Listed.class,
            description =
                    "Only questions that people of all these countries answered; A|B stands for one of the two, as"
                            + " samples of one country do. The number of questions is told.")
    @Nullable
    Names countries;

    /** Names between commas. */
    record Names(List<String> all) {}

    /**
     * Ids of the questions that pass, of those named or of all; those named, or none for all, where no filter is given.
     *
     * @param told how many pass
     * @throws ProblemException if none passes, or a question or country is not known
     */
    Set<String> ids(Survey survey, SurveyTerms terms, PeopleOptions people, List<String> named, Consumer<Problem> told)
            throws ProblemException {
        var asked = terms.questions(named);
        var peoples = new ArrayList<List<Group>>();
        for (var name : countries == null ? List.<String>of() : countries.all()) {
            var any = new ArrayList<Group>();
            for (var one : name.split(Pattern.quote("|"), -1)) {
                any.add(terms.where(List.of(new Filter.Pair(country(survey), one.strip()))));
            }
            peoples.add(any);
        }
        var items = new Items(Optional.ofNullable(two), peoples);
        if (items.all()) {
            return asked.stream().map(Question::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        var from = asked.isEmpty() ? survey.questions() : asked;
        var everyone = HumanBaselines.of(survey, Group.everyone(), !people.unweighted, people.policy);
        var ids = new LinkedHashSet<String>();
        items.of(everyone, from).forEach(q -> ids.add(q.id()));
        if (ids.isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-items", from.size()));
        }
        told.accept(Problem.note("compare.items", ids.size(), from.size()));
        return ids;
    }

    private static String country(Survey survey) throws ProblemException {
        return survey.withRole(Role.COUNTRY)
                .orElseThrow(() -> new ProblemException(Problem.error("compare.no-countries", survey.name())))
                .name();
    }

    /** Reads names between commas; quotes hold commas together. */
    static final class Listed implements ITypeConverter<Names> {
        @Override
        public Names convert(String text) {
            return new Names(Filter.Reader.split(text));
        }
    }

    /** Reads substantive or all. */
    static final class TwoWord implements ITypeConverter<Items.Two> {
        @Override
        public Items.Two convert(String word) {
            for (var two : Items.Two.values()) {
                if (two.name().equalsIgnoreCase(word.strip())) {
                    return two;
                }
            }
            throw new TypeConversionException("Options are counted as substantive or all; found: " + word);
        }
    }
}

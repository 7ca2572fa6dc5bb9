package org.mindgap.formats.survey;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.survey.Role;

/**
 * What to read and how, as the user said it. Nothing that is empty here is guessed.
 *
 * @param file the survey file
 * @param codebook labels and question texts, where the file has none
 * @param weight name of the weight variable; several names mean their product
 * @param country name of the variable with the country
 * @param countryIs the country of every respondent, where the file has no such variable; not together with country
 * @param religion name of the variable with the religion
 * @param groups names of other variables that divide people
 * @param name as the survey shall be called; the file's name without ending otherwise
 * @param invented whether the people are made up
 * @param replicates replicate weights of the file
 * @param encoding the character set that the user chose for a file of SPSS or Stata, or nothing to take the file's own
 * @param choices what was decided about other variables and about options; uses count before a codebook and behind the
 *     components above
 * @param table how a table of text is read, where somebody said it; the encoding above goes first
 */
public record SurveyRequest(
        Path file,
        Optional<Path> codebook,
        List<String> weight,
        Optional<String> country,
        Optional<String> countryIs,
        Optional<String> religion,
        List<String> groups,
        Optional<String> name,
        boolean invented,
        ReplicateRequest replicates,
        Optional<Charset> encoding,
        Choices choices,
        TableChoices table) {

    public SurveyRequest {
        weight = List.copyOf(weight);
        groups = List.copyOf(groups);
    }

    /** What other variables are used as, by name. */
    public Map<String, Role> uses() {
        return choices.uses();
    }

    /** A file of which nothing is said. */
    public static SurveyRequest of(Path file) {
        return new SurveyRequest(
                file,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                ReplicateRequest.NONE,
                Optional.empty(),
                Choices.NONE,
                TableChoices.NONE);
    }

    /** The same with another codebook, or with none. */
    public SurveyRequest codebook(Optional<Path> other) {
        return change(d -> d.codebook = other);
    }

    /** The same with another codebook. */
    public SurveyRequest codebook(Path other) {
        return change(d -> d.codebook = Optional.of(other));
    }

    /** The same with another weight. */
    public SurveyRequest weight(List<String> other) {
        return change(d -> d.weight = other);
    }

    /** The same with another variable of the country, or with none. */
    public SurveyRequest country(Optional<String> other) {
        return change(d -> d.country = other);
    }

    /** The same with another variable of the country. */
    public SurveyRequest country(String other) {
        return change(d -> d.country = Optional.of(other));
    }

    /** The same with one country for everybody, or with none. */
    public SurveyRequest countryIs(Optional<String> other) {
        return change(d -> d.countryIs = other);
    }

    /** The same with one country for everybody. */
    public SurveyRequest countryIs(String other) {
        return change(d -> d.countryIs = Optional.of(other));
    }

    /** The same with another variable of the religion, or with none. */
    public SurveyRequest religion(Optional<String> other) {
        return change(d -> d.religion = other);
    }

    /** The same with another variable of the religion. */
    public SurveyRequest religion(String other) {
        return change(d -> d.religion = Optional.of(other));
    }

    /** The same under another name, or under its file's. */
    public SurveyRequest name(Optional<String> other) {
        return change(d -> d.name = other);
    }

    /** The same under another name. */
    public SurveyRequest name(String other) {
        return change(d -> d.name = Optional.of(other));
    }

    /** The same with other groups. */
    public SurveyRequest groups(List<String> other) {
        return change(d -> d.groups = other);
    }

    /** The same of people who are made up, or not. */
    public SurveyRequest invented(boolean other) {
        return change(d -> d.invented = other);
    }

    /** The same with replicate weights. */
    public SurveyRequest with(ReplicateRequest other) {
        return change(d -> d.replicates = other);
    }

    /** The same in a character set, or in the file's own. */
    public SurveyRequest encoding(Optional<Charset> other) {
        return change(d -> d.encoding = other);
    }

    /** The same read in another character set. */
    public SurveyRequest in(Charset other) {
        return change(d -> d.encoding = Optional.of(other));
    }

    /** The same with uses of other variables. */
    public SurveyRequest using(Map<String, Role> others) {
        return choosing(Choices.uses(others));
    }

    /** The same with other choices. */
    public SurveyRequest choosing(Choices other) {
        return change(d -> d.choices = other);
    }

    /** The same with another way to read a table of text. */
    public SurveyRequest reading(TableChoices other) {
        return change(d -> d.table = other);
    }

    private SurveyRequest change(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.request();
    }

    /** What a copy may differ in: everything but the file. */
    private static final class Draft {
        private final Path file;
        private Optional<Path> codebook;
        private List<String> weight;
        private Optional<String> country;
        private Optional<String> countryIs;
        private Optional<String> religion;
        private List<String> groups;
        private Optional<String> name;
        private boolean invented;
        private ReplicateRequest replicates;
        private Optional<Charset> encoding;
        private Choices choices;
        private TableChoices table;

        Draft(SurveyRequest from) {
            this.file = from.file;
            this.codebook = from.codebook;
            this.weight = from.weight;
            this.country = from.country;
            this.countryIs = from.countryIs;
            this.religion = from.religion;
            this.groups = from.groups;
            this.name = from.name;
            this.invented = from.invented;
            this.replicates = from.replicates;
            this.encoding = from.encoding;
            this.choices = from.choices;
            this.table = from.table;
        }

        SurveyRequest request() {
            return new SurveyRequest(
                    file,
                    codebook,
                    weight,
                    country,
                    countryIs,
                    religion,
                    groups,
                    name,
                    invented,
                    replicates,
                    encoding,
                    choices,
                    table);
        }
    }
}

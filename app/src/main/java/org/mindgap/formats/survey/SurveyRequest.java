package org.mindgap.formats.survey;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** With everything about a table of text left open. */
    public SurveyRequest(
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
            Choices choices) {
        this(
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
                TableChoices.NONE);
    }

    /** Without further choices. */
    public SurveyRequest(
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
            Optional<Charset> encoding) {
        this(
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
                Choices.NONE);
    }

    /** Without replicate weights. */
    public SurveyRequest(
            Path file,
            Optional<Path> codebook,
            List<String> weight,
            Optional<String> country,
            Optional<String> countryIs,
            Optional<String> religion,
            List<String> groups,
            Optional<String> name,
            boolean invented) {
        this(
                file,
                codebook,
                weight,
                country,
                countryIs,
                religion,
                groups,
                name,
                invented,
                ReplicateRequest.NONE,
                Optional.empty());
    }

    /** The same with replicate weights. */
    public SurveyRequest with(ReplicateRequest weights) {
        return new SurveyRequest(
                file, codebook, weight, country, countryIs, religion, groups, name, invented, weights, encoding,
                choices, table);
    }

    /** The same read in another character set. */
    public SurveyRequest in(Charset charset) {
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
                Optional.of(charset),
                choices,
                table);
    }

    /** The same with uses of other variables. */
    public SurveyRequest using(Map<String, Role> others) {
        return choosing(Choices.uses(others));
    }

    /** The same with other choices. */
    public SurveyRequest choosing(Choices others) {
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
                others,
                table);
    }

    /** The same with another way to read a table of text. */
    public SurveyRequest reading(TableChoices how) {
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
                how);
    }

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
                false);
    }

    /** The same with another codebook and name. */
    SurveyRequest with(Optional<Path> otherCodebook, Optional<String> otherName) {
        return new SurveyRequest(
                file,
                otherCodebook,
                weight,
                country,
                countryIs,
                religion,
                groups,
                otherName,
                invented,
                replicates,
                encoding,
                choices,
                table);
    }
}

package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Role;

/** Codes of countries without labels: read together or not at all, and only ever told. */
class CountryCodesTest {
    private final CountryCodes codes = new CountryCodes();

    @TempDir
    Path folder;

    @Test
    void numbersAndLettersAreRead() {
        assertThat(codes.countries(List.of("356", "586", "4", "008")))
                .containsExactly(entry("356", "IN"), entry("586", "PK"), entry("4", "AF"), entry("008", "AL"));
        assertThat(codes.countries(List.of("356.0", "764.00")))
                .containsExactly(entry("356.0", "IN"), entry("764.00", "TH"));
        assertThat(codes.countries(List.of("IND", "PAK"))).containsExactly(entry("IND", "IN"), entry("PAK", "PK"));
        assertThat(codes.countries(List.of("IN", "LKA"))).containsExactly(entry("IN", "IN"), entry("LKA", "LK"));
        // as the World Values Survey counts them
        assertThat(codes.countries(List.of("826", "909", "915")))
                .containsExactly(entry("826", "GB"), entry("909", "GB-NIR"), entry("915", "XK"));
        assertThat(CountryCodes.name("GB-NIR")).isEqualTo("Northern Ireland");
        assertThat(CountryCodes.name("XK")).isEqualTo("Kosovo");
        assertThat(CountryCodes.name("TH")).isEqualTo("Thailand");
    }

    @Test
    void whatMayBeSomethingElseIsNot() {
        assertThat(codes.countries(List.of("4", "8", "12")))
                .as("small numbers alone")
                .isEmpty();
        assertThat(codes.countries(List.of("1", "2", "356")))
                .as("1 is no country")
                .isEmpty();
        assertThat(codes.countries(List.of("356", "India"))).isEmpty();
        assertThat(codes.countries(List.of("ind", "in")))
                .as("codes are capitals")
                .isEmpty();
        assertThat(codes.countries(List.of("99999999999999999999"))).isEmpty();
        assertThat(codes.countries(List.of())).isEmpty();
        assertThat(codes.countries(List.of("-1", "999"))).isEmpty();
        assertThat(codes.countries(List.of("-5", "356", "999", "764")))
                .as("no answer is passed over")
                .containsExactly(entry("356", "IN"), entry("764", "TH"));
    }

    @Test
    void theListIsWhole() {
        var listed = ResourceBundle.getBundle("org.mindgap.formats.iso3166", Locale.ROOT);
        var countries = new HashSet<>(listed.keySet());
        assertThat(countries).containsAll(List.of(Locale.getISOCountries())).hasSize(251);
        assertThat(countries.stream().map(listed::getString))
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("\\d{3}"));
        assertThat(Arrays.stream(Locale.getISOCountries()).map(CountryCodes::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void anImportAndADescriptionTellThem() throws Exception {
        var file = people("respondent,country,q1\n1,356,1\n2,356,2\n3,586,1\n4,764,2\n5,50,2\n");
        var request = SurveyRequest.of(file).country("country");
        var reader = new RespondentCsvReader();
        var imported = reader.read(request, JobContext.unwatched());
        assertThat(imported.survey().withRole(Role.COUNTRY).orElseThrow().values())
                .as("nothing is renamed")
                .allMatch(v -> v.label().equals(v.code()));
        assertThat(said(imported.report()))
                .containsExactly("The codes of country have no labels and are countries by ISO 3166-1, as it seems (50"
                        + " Bangladesh, 356 India, 586 Pakistan …): they stay codes until somebody says so.");
        assertThat(said(reader.describe(SurveyRequest.of(file), JobContext.unwatched())
                        .notes()))
                .hasSize(1);
    }

    @Test
    void codesOfNoCountriesAreNotTold() throws Exception {
        var file = people("respondent,country,q1\n1,1,1\n2,2,2\n3,3,1\n4,1,2\n");
        var imported =
                new RespondentCsvReader().read(SurveyRequest.of(file).country("country"), JobContext.unwatched());
        assertThat(said(imported.report())).isEmpty();
    }

    private Path people(String csv) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), csv);
    }

    private static List<String> said(List<Problem> problems) {
        var texts = new ProblemTexts(Locale.ENGLISH);
        return problems.stream()
                .filter(p -> p.code().equals("formats.country-codes"))
                .map(texts::sentence)
                .toList();
    }
}

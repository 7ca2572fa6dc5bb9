package org.mindgap.compare.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The questions of GlobalOpinionQA that four countries share, counted in methods.md §3. */
class ItemsTest {
    private static final List<String> INDIA =
            List.of("India (Current national sample)", "India (Non-national sample)", "India (Old national sample)");
    private static final List<String> COUNTRIES = List.of("United States", "China", "Japan");

    @Test
    void fourCountriesShareFewQuestions() throws Exception {
        var survey = globalOpinions();
        var people = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var peoples = new ArrayList<List<Group>>();
        COUNTRIES.forEach(c -> peoples.add(List.of(Group.of("country", c))));
        peoples.add(INDIA.stream().map(i -> Group.of("country", i)).toList());

        assertThat(survey.questions()).hasSize(2556);
        assertThat(new Items(Optional.empty(), peoples).of(people, survey.questions()))
                .hasSize(116);
        assertThat(new Items(Optional.of(Items.Two.ALL), peoples).of(people, survey.questions()))
                .hasSize(14);
        assertThat(new Items(Optional.of(Items.Two.SUBSTANTIVE), peoples).of(people, survey.questions()))
                .hasSize(24);
    }

    /** One equal share for whoever was asked: the file holds no shares, and none matters here. */
    private static Survey globalOpinions() throws Exception {
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        var countries = new ArrayList<>(COUNTRIES);
        countries.addAll(INDIA);
        var file = SharedData.file("runs/globalopinionqa/Llama-2-7b-chat-hf_8bit.csv");
        try (var table = CsvTable.open(file, JobContext.unwatched())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var id = "q" + questions.size();
                var options = new ArrayList<Option>();
                for (var label : (List<?>) PythonLiteral.parse(row.get().text(table.column("options")))) {
                    var text = String.valueOf(label);
                    options.add(
                            new Option("" + (options.size() + 1), text, options.size() + 1, OptionWords.kind(text)));
                }
                questions.add(new Question(id, id, "", "en", Measure.NOMINAL, "", "", options));
                Map<String, Double> shares = new LinkedHashMap<>();
                options.stream()
                        .filter(o -> o.kind() != OptionKind.NOT_ASKED)
                        .forEach(o -> shares.put(o.code(), 1.0 / options.size()));
                for (var country : countries) {
                    var score = row.get().text(table.column(country));
                    if (!score.isEmpty() && Double.parseDouble(score) >= 0) {
                        cells.add(new PublishedCell(Group.of("country", country), id, null, shares, ""));
                    }
                }
            }
        }
        return new Survey(
                "g",
                "GlobalOpinionQA",
                List.of(new Variable(
                        "country",
                        "",
                        Role.COUNTRY,
                        Measure.NOMINAL,
                        countries.stream().map(c -> new Variable.Value(c, c)).toList())),
                questions,
                new PublishedShares(cells),
                Provenance.ofFile("g.csv", ""),
                false);
    }
}

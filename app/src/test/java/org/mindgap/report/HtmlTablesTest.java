package org.mindgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.DataTable;

class HtmlTablesTest {
    @Test
    void headsAreWordsAndVariablesOfTheSurveyKeepTheirNames() {
        var html = new Html();
        new HtmlTables(html, new ReportWords())
                .table(
                        "Questions",
                        new DataTable(
                                List.of("religion", "question", "n_eff", "lower"),
                                List.of(List.of("a", "Q1", 12.0, 0.5))));
        assertThat(html.page())
                .contains(">religion<", ">question<", ">effective number<", ">95 % from<")
                .doesNotContain("n_eff", ">lower<");
    }

    @Test
    void sentencesHaveRoomAndLargeNumbersNoTenths() {
        var html = new Html();
        new HtmlTables(html, new ReportWords())
                .table(
                        "Questions",
                        new DataTable(
                                List.of("question", "wording", "n_eff", "df"),
                                List.of(List.of("Q1", "How important is religion in your life?", 3336.04, 9.52))));
        assertThat(html.page())
                .contains("<td class=\"text\">How important", "<td class=\"num\">3,336<", "<td class=\"num\">9.5<");
    }
}

package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A choice and a conversation about three questions, their numbers known by hand. */
class SettingsTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void aStudy() throws Exception {
        study = folder.resolve("s.mindgap");
        var shares = new StringBuilder("question_id,wording,option,option_position,country,share\n");
        for (var country : List.of("Japan", "India")) {
            for (var question : country.equals("India") ? List.of("A", "C") : List.of("A", "B", "C")) {
                shares.append(share(question, "Yes", 1, country, .6));
                shares.append(share(question, "No", 2, country, question.equals("C") ? .3 : .4));
                if (question.equals("C")) {
                    shares.append(share(question, "Both", 3, country, .1));
                }
            }
        }
        var file = Files.writeString(folder.resolve("shares.csv"), shares);
        assertThat(CommandRun.of("new", study).exit()).isZero();
        assertThat(CommandRun.of("import", "shares", file, "--study", study, "--format", "csv")
                        .exit())
                .isZero();
        var answers = new StringBuilder();
        for (var question : List.of("A", "B", "C")) {
            // a choice: 7 yes, 3 no; a conversation: 2 yes, 4 no, 3 without a stance, 1 declined, 1 that never came
            answers(answers, "choice", question, "ok", "1", 7);
            answers(answers, "choice", question, "ok", "2", 3);
            answers(answers, "talk", question, "ok", "1", 2);
            answers(answers, "talk", question, "ok", "2", 4);
            answers(answers, "talk", question, "not_coded", "", 3);
            answers(answers, "talk", question, "declined", "", 1);
            answers(answers, "talk", question, "failed", "", 1);
        }
        var run = Files.writeString(folder.resolve("run.jsonl"), answers);
        assertThat(CommandRun.of("import", "answers", run, "--study", study).exit())
                .isZero();
    }

    private static String share(String question, String option, int position, String country, double share) {
        return question + ",How about " + question + "?," + option + "," + position + "," + country + "," + share
                + "\n";
    }

    private static void answers(StringBuilder to, String model, String question, String status, String code, int n) {
        for (var i = 0; i < n; i++) {
            to.append("{\"schema\":\"run/1\",\"q\":\"")
                    .append(question)
                    .append("\",\"steer\":\"none\",\"mode\":\"draws\",\"rep\":")
                    .append(i)
                    .append(",\"model\":{\"id\":\"")
                    .append(model)
                    .append("\"},\"status\":\"")
                    .append(status)
                    .append('"')
                    .append(code.isEmpty() ? "" : ",\"choice\":\"" + code + "\"")
                    .append("}\n");
        }
    }

    private CommandRun run(Object... more) {
        var all = new ArrayList<Object>(
                List.of("compare", "--study", study, "--a", "model=choice", "--b", "model=talk", "--by", "country"));
        all.addAll(List.of("--unclassified", "--csv"));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void whatCouldNotBeClassifiedStandsBesideTheDistanceWithItsBounds() {
        var run = run("--where", "country=Japan", "--two-options");

        assertThat(run.csv()).hasSize(2);
        assertThat(run.number(1, "n_both")).isEqualTo(2);
        assertThat(run.number(1, "tv_a")).isCloseTo(.1, CLOSE);
        assertThat(run.number(1, "open_a")).isZero();
        assertThat(run.number(1, "tv_a_high")).isCloseTo(.1, CLOSE);
        // 2 of 6 yes against .6; of 10 that came 4 are open: yes is between .2 and .6
        assertThat(run.number(1, "tv_b")).isCloseTo(.6 - 2 / 6.0, CLOSE);
        assertThat(run.number(1, "open_b")).isCloseTo(.4, CLOSE);
        assertThat(run.number(1, "tv_b_low")).isCloseTo(0, CLOSE);
        assertThat(run.number(1, "tv_b_high")).isCloseTo(.4, CLOSE);
        assertThat(run.field(1, "whatever")).isEqualTo("no");
        assertThat(run.err()).contains("2 of 3 questions are compared");
    }

    @Test
    void questionsThatAllCountriesWereAskedAreCounted() {
        var run = run("--asked-in", "Japan,India");

        assertThat(run.err()).contains("2 of 3 questions are compared");
        assertThat(run.number(1, "n_both")).isEqualTo(2);
        assertThat(run("--asked-in", "Japan,India", "--two-options").err()).contains("1 of 3 questions");
        assertThat(run("--asked-in", "Japan|India,Japan").err()).contains("3 of 3 questions");
        var gaps = CommandRun.of(
                "gaps", "--study", study, "--by", "country", "--asked-in", "Japan,India", "--metric", "tv", "--csv");
        assertThat(gaps.err()).contains("2 of 3 questions are compared");
    }

    @Test
    void anotherMetricIsRefused() {
        assertThat(run("--metric", "jsd.div.bits").err()).contains("takes no --metric");
        assertThat(CommandRun.of(
                                "compare",
                                "--study",
                                study,
                                "--a",
                                "model=choice",
                                "--b",
                                "model=talk",
                                "--unclassified")
                        .err())
                .contains("nothing is pooled in silence");
    }
}

package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** The way through the room of comparisons that the user guide describes, in the practice survey that is open. */
final class CompareStory {
    private final WindowFixture window;
    private final GuideWalk walk;
    private final Path folder;

    CompareStory(WindowFixture window, GuideWalk walk, Path folder) {
        this.window = window;
        this.walk = walk;
        this.folder = folder;
    }

    void tell() throws IOException {
        onFx(() -> {
            var filters = window.composition().workbench().filters().choice();
            filters.set(filters.get().withCountries(Set.of("2")).withModels(Set.of()));
            return true;
        });
        idle();
        window.click("#rail-compare");
        drawn("pairs");
        walk.picture("compare-pairs");
        window.click("#compare-table-pairs");
        var pairs = (TableView<?>) window.shown("#compare-pairs");
        window.until(() -> !pairs.getItems().isEmpty());
        onFx(() -> {
            pairs.getSelectionModel().select(0);
            return true;
        });
        window.shown("How it is computed");
        idle();
        walk.picture("compare-row");
        window.click("#compare-figure-pairs");
        window.click("#compare-pairs-drawn");
        window.click("how small a difference these questions show");
        drawn("pairs");
        walk.picture("compare-power");
        to("subgroups");
        walk.picture("compare-subgroups");
        to("consistency");
        var scores = Files.writeString(folder.resolve("scores.csv"), scores());
        onFx(() -> {
            window.composition().drop(List.of(scores));
            return true;
        });
        window.shown("scores.csv: 144 responses");
        drawn("consistency");
        walk.picture("compare-consistency");
        regression();
        to("further");
        walk.picture("compare-more");
    }

    private void regression() throws IOException {
        window.click("#to-compare-regression");
        var formula = (TextField) window.shown("#compare-formula");
        window.until(() -> !formula.isDisabled());
        onFx(() -> {
            formula.setText("gap ~ model * asked_as + (1 | question)");
            return true;
        });
        window.click("#compare-fit");
        var fixed = (TableView<?>) window.shown("#compare-fixed");
        window.until(() -> fixed.getItems().size() > 1);
        idle();
        walk.picture("compare-regression");
        window.click("#compare-figure-regression");
        drawn("regression");
        walk.picture("compare-coefficients");
    }

    /** Two made-up models in two languages: one says nearly what people say, the other something else each time. */
    private static String scores() {
        var lines = new StringBuilder(
                "model_name,language,question_key,response_pro_score,ground_truth_pro_score,invented\n");
        for (var question = 0; question < 12; question++) {
            for (var response = 0; response < 3; response++) {
                for (var language : List.of("en", "th")) {
                    var people = (question * 7 % 12 + 0.5) / 12;
                    var shift = (response - 1) * (language.equals("en") ? 0.04 : 0.15);
                    var steady = Math.max(0, Math.min(1, people + shift + question % 5 * 0.03));
                    var any = (question * 5 + response * 4 + language.charAt(0)) % 11 / 10.0;
                    lines.append(row("Steady", language, question, steady, people));
                    lines.append(row("Wavering", language, question, (any + people) / 2, people));
                }
            }
        }
        return lines.toString();
    }

    private static String row(String model, String language, int question, double score, double people) {
        return String.format(Locale.ROOT, "%s,%s,q%d,%.3f,%.3f,yes%n", model, language, question, score, people);
    }

    private void to(String view) {
        window.click("#to-compare-" + view);
        drawn(view);
    }

    /** Waits until the figure of a view stands there. */
    private void drawn(String view) {
        window.shown("#compare-save-" + view);
        idle();
        window.until(() -> !window.now("#compare-save-" + view).isDisabled());
    }

    private void idle() {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
    }
}

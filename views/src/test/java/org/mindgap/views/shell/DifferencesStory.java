package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.mindgap.views.kit.Room;

/** The way through the room of group differences that the user guide describes, in the practice survey. */
final class DifferencesStory {
    private static final String HEAD =
            "item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,"
                    + "role_3,correct,model,picked\n";
    private static final int ITEMS = 24;

    private final WindowFixture window;
    private final GuideWalk walk;
    private final Path folder;

    DifferencesStory(WindowFixture window, GuideWalk walk, Path folder) {
        this.window = window;
        this.walk = walk;
        this.folder = folder;
    }

    void tell() throws IOException {
        onFx(() -> {
            window.go(Room.START);
            return true;
        });
        window.answers().save = folder.resolve("faiths.mindgap");
        window.click("#practice");
        window.until(() -> window.stage().getTitle().startsWith("faiths"));
        window.shown("#show-table");
        onFx(() -> {
            var workbench = window.composition().workbench();
            var two = workbench.current().orElseThrow().facts().models().stream()
                    .filter(m -> Set.of("Mirror", "Exaggerator").contains(m.name()))
                    .map(m -> m.id())
                    .collect(Collectors.toSet());
            var filters = workbench.filters().choice();
            filters.set(filters.get().withCountries(Set.of("2")).withModels(two)); // what the pages tell of
            return true;
        });
        idle();
        window.click("#rail-differences");
        window.shown("#save-differences");
        idle();
        cell("Tuzendic against Pyllowan", "Exaggerator");
        walk.picture("differences-map");
        window.robot().clickOn(cell("Tuzendic against Pyllowan", "Exaggerator"));
        fire("#to-points");
        var questions = (TableView<?>) window.shown("#differ-questions");
        idle();
        cell("points among people");
        walk.picture("differences-points");
        window.click("#points-all");
        idle();
        walk.picture("differences-side");
        enter(questions);
        window.shown("#pair-table");
        idle();
        walk.picture("differences-question");
        run("differences.benchmarks");
        window.answers().open = Files.writeString(folder.resolve("who-was-it.csv"), items());
        window.click("#bring-first-benchmark");
        window.shown("Bring who-was-it.csv");
        window.click("#bench-run");
        window.click("#dialog-close");
        var scores = (TableView<?>) window.shown("#bench-scores");
        window.until(() -> !scores.getItems().isEmpty());
        idle();
        walk.picture("differences-benchmark");
        enter(scores);
        window.shown("#bench-items");
        walk.picture("differences-items");
        window.click("#to-together-pane");
        window.shown("#save-joined");
        idle();
        walk.picture("differences-together");
    }

    /** Made-up people of two faiths that do not exist; the Mirror picks either as often, the Exaggerator one of them. */
    private static String items() {
        var lines = new StringBuilder(HEAD);
        for (var item = 1; item <= ITEMS; item++) {
            for (var model : new String[] {"Mirror", "Exaggerator"}) {
                var picked = model.equals("Mirror") ? item % 2 + 1 : item % 6 == 0 ? 2 : 1;
                lines.append(item)
                        .append(",en,")
                        .append(item % 3 == 0 ? "money" : "manners")
                        .append(",Tuzendic,t")
                        .append(item)
                        .append(",ambiguous,Two people met.,Who was late?,The Tuzendic,biased,The Pyllowan,counter,")
                        .append("Cannot be known,unknown,3,")
                        .append(model)
                        .append(',')
                        .append(item % 4 == 0 ? 3 : picked)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private void enter(TableView<?> table) {
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
        window.until(table::isFocused);
        window.robot().type(KeyCode.ENTER);
    }

    /** A cell of the map whose sentence holds all of these. */
    private Node cell(String... parts) {
        window.until(() -> found(parts) != null);
        return onFx(() -> found(parts));
    }

    private Node found(String... parts) {
        return window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(n -> n.getAccessibleText() != null && WindowFixture.visible(n))
                .filter(n -> java.util.Arrays.stream(parts).allMatch(n.getAccessibleText()::contains))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void fire(String button) {
        var node = (ButtonBase) window.shown(button);
        onFx(() -> {
            node.fire();
            return true;
        });
    }

    private void run(String command) {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals(command))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
    }

    private void idle() {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
    }
}

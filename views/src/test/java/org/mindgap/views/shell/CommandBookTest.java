package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Keys;

class CommandBookTest {
    private final List<Command> room = new ArrayList<>();
    private final CommandBook book = new CommandBook(
            () -> List.of(
                    command("figure.save", "Save figure…").withKeys(Keys.control(KeyCode.S)),
                    command("go.gaps", "Go to Gaps"),
                    command("survey.open", "Open a survey…"),
                    command("never", "Open nothing").when(() -> false)),
            () -> room,
            List.of(List.of("export", "save", "write"), List.of("chart", "figure"), List.of("room", "go")));

    @Test
    void words_are_found_in_any_order_and_beginnings_first() {
        assertThat(found("survey open")).containsExactly("survey.open");
        assertThat(found("go")).containsExactly("go.gaps");
        assertThat(found("a")).first().isEqualTo("survey.open"); // a word of its name begins so
        assertThat(found("")).containsExactly("figure.save", "go.gaps", "survey.open");
        assertThat(found("nothing")).isEmpty(); // not possible now
    }

    @Test
    void words_of_other_programs_lead_to_ours_where_nothing_has_the_words_themselves() {
        assertThat(found("export")).containsExactly("figure.save");
        assertThat(found("exp cha")).containsExactly("figure.save");
        assertThat(found("ex")).isEmpty(); // two letters are anything
        assertThat(found("export survey")).isEmpty();
        assertThat(found("room gaps")).containsExactly("go.gaps");
        room.add(command("table.export", "Export the table"));
        assertThat(found("export")).containsExactly("table.export");
    }

    @Test
    void a_rooms_command_stands_for_the_windows_of_the_same_keys() {
        room.add(command("gaps.save", "Save this heatmap…").withKeys(Keys.control(KeyCode.S)));
        assertThat(book.all()).extracting(Command::id).containsExactly("gaps.save", "go.gaps", "survey.open", "never");
    }

    private List<String> found(String words) {
        return book.found(words, Locale.ENGLISH).stream().map(Command::id).toList();
    }

    private static Command command(String id, String name) {
        return Command.of(id, name, () -> {});
    }
}

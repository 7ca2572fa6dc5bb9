package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedFilesTest {
    private final List<String> opened = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final DroppedFiles files = new DroppedFiles((file, then) -> {
        opened.add(file.toString());
        ends.add(then);
    });

    @Test
    void a_study_comes_first_and_each_waits_for_the_one_before() {
        files.drop(paths("b.csv", "z.mindgap", "a.jsonl", "y.mindgap"));
        assertThat(opened).containsExactly("y.mindgap"); // of several studies one
        assertThat(files.waiting()).containsExactlyElementsOf(paths("a.jsonl", "b.csv"));
        ends.get(0).run();
        assertThat(opened).containsExactly("y.mindgap", "a.jsonl");
        ends.get(1).run();
        assertThat(opened).containsExactly("y.mindgap", "a.jsonl", "b.csv");
        ends.get(2).run();
        assertThat(files.waiting()).isEmpty();
    }

    @Test
    void where_one_is_given_up_the_others_wait_to_be_called_or_left() {
        files.drop(paths("a.csv", "b.csv", "c.csv"));
        assertThat(opened).containsExactly("a.csv");
        files.next();
        assertThat(opened).containsExactly("a.csv", "b.csv");
        files.leave();
        ends.get(1).run();
        assertThat(opened).hasSize(2);
    }

    private static List<Path> paths(String... names) {
        return java.util.Arrays.stream(names).map(Path::of).toList();
    }
}

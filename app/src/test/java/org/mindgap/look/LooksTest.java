package org.mindgap.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;

class LooksTest {
    private static final SavedView VIEW = new SavedView(
            "Muslims, by gap",
            List.of("country", "religion"),
            "tv",
            false,
            HeatmapOrder.GAP,
            Ranks.AS_PUBLISHED,
            Set.of("m1", "m2"),
            Set.of("IN"),
            Set.of("M"),
            Set.of("Daily life"),
            Set.of(AskedAs.GROUP),
            Set.of(Reading.DRAWS),
            Set.of("hi"),
            Optional.of(true),
            true);

    @TempDir
    Path folder;

    @Test
    void aViewAndANoteAreThereWhenTheStudyIsOpenedAgain() throws Exception {
        var file = folder.resolve("s.mindgap");
        var people = Group.of("country", "IN").and("religion", "M");
        var note = new CellNote("s1", people, "m1", AskedAs.GROUP, "Ask again with the other wording.");
        try (var study = StudyFile.create(file)) {
            var looks = new Looks(study.kept());
            looks.save(VIEW);
            looks.put(note);
        }
        try (var study = StudyFile.open(file)) {
            var looks = new Looks(study.kept());
            assertThat(looks.views()).containsExactly(VIEW);
            assertThat(looks.notes()).containsExactly(note);
            assertThat(looks.notes().get(0).on("s1", people, "m1", AskedAs.GROUP))
                    .isTrue();
            assertThat(looks.notes().get(0).on("s1", people, "m1", AskedAs.NO_ONE))
                    .isFalse();
        }
    }

    @Test
    void aCellHasOneNoteAndAnEmptyOneTakesItAway() throws Exception {
        try (var study = StudyFile.create(folder.resolve("s.mindgap"))) {
            var looks = new Looks(study.kept());
            looks.put(new CellNote("s1", Group.everyone(), "m1", AskedAs.NO_ONE, "one"));
            looks.put(new CellNote("s1", Group.everyone(), "m1", AskedAs.NO_ONE, "two"));
            assertThat(looks.notes()).extracting(CellNote::text).containsExactly("two");
            looks.put(new CellNote("s1", Group.everyone(), "m1", AskedAs.NO_ONE, " "));
            assertThat(looks.notes()).isEmpty();
        }
    }

    @Test
    void whatNobodyCanReadIsLeftWhereItIs() throws Exception {
        try (var study = StudyFile.create(folder.resolve("s.mindgap"))) {
            study.kept().put("view", "newer", "newer", "{\"version\":9}");
            study.kept().put("view", "broken", "broken", "{");
            study.kept().put("view", "odd", "odd", "{\"version\":1,\"order\":\"SIDEWAYS\"}");
            var looks = new Looks(study.kept());
            looks.save(VIEW);
            assertThat(looks.views()).containsExactly(VIEW);
            assertThat(study.kept().list("view")).hasSize(4);
        }
    }
}

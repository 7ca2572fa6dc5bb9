package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

class RehearsalTest {
    @TempDir
    private Path preferences;

    @Test
    void goesThroughTheExamplesRoomsOnceTheFirstFigureStandsAndEnds() throws Exception {
        List<Room> visited = new CopyOnWriteArrayList<>();
        var ended = new AtomicBoolean();
        try (var fixture = WindowFixture.over(preferences, FakeStudy.full())) {
            WindowFixture.onFx(() -> {
                var window = (MainWindow) fixture.composition().window();
                window.room().addListener((o, before, now) -> visited.add(now));
                new Rehearsal(fixture.stage().getScene(), fixture.composition(), () -> ended.set(true)).start();
                return true;
            });

            fixture.until(ended::get);
        }

        assertThat(visited).containsSubsequence(Room.DATA, Room.ANSWERS, Room.REPORT, Room.GAPS);
    }
}

package org.mindgap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Group;

/**
 * Of 4 Hindus in Thailand nobody shall know what they say: 36 Muslims there of whom 9 say yes, and 40 Thais of whom 13 do,
 * would give it by subtraction.
 */
class PacketDifferencesTest {
    private static final Group THAI = Group.of("country", "TH");
    private static final Group THAI_MUSLIMS = THAI.and("religion", "2");
    private static final Group INDIAN_MUSLIMS = Group.of("country", "IN").and("religion", "2");

    private final SmallStudy study = new SmallStudy();
    private final AnswerSource asked = new AskedAsGroups(study);

    @TempDir
    Path folder;

    @Test
    void pointsThatWouldGiveTheHiddenBySubtractionAreLeftOut() throws Exception {
        var packet = packet(
                points(THAI_MUSLIMS, "public"),
                points(THAI_MUSLIMS, "rest"),
                question(THAI_MUSLIMS, "public"),
                points(INDIAN_MUSLIMS, "public"));
        assertThat(names(packet)).contains("figure-4.csv").noneMatch(n -> n.matches("figure-[13]\\..*"));
        // the rest of the country is the four: no point
        assertThat(Files.readAllLines(packet.resolve("figure-2.csv"))).hasSize(1);
        assertThat(Files.readString(packet.resolve("README.txt")))
                .containsOnlyOnce("Figure 1.")
                .contains("Left out: its people are hidden");
        for (var name : names(packet)) {
            var text = Files.readString(packet.resolve(name));
            if (name.endsWith(".csv")) {
                // 13 of 40, which is nobody else's share
                assertThat(text).as(name).doesNotContain("0.325");
            }
        }
    }

    @Test
    void aMapWithAsManyNumbersAsSharesIsLeftOutToo() throws Exception {
        var packet = packet(differences("public"));
        assertThat(names(packet)).noneMatch(n -> n.startsWith("figure-1."));
    }

    @Test
    void twoOverlaysWhoseDifferenceIsTheHiddenAreNotBothThere() throws Exception {
        var packet = packet(overlay(THAI, AskedAs.COUNTRY), overlay(THAI_MUSLIMS, AskedAs.GROUP));
        assertThat(names(packet).stream().filter(n -> n.endsWith(".csv") && n.startsWith("figure-")))
                .hasSize(1);
    }

    private static List<String> names(Path packet) throws IOException {
        try (var files = Files.list(packet)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private static HeatmapRequest request() {
        return new HeatmapRequest(
                GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of("country", "religion"), false);
    }

    private static PinRequest.Cell cell(Group people) {
        return new PinRequest.Cell(people, "m", AskedAs.GROUP);
    }

    private static PinRequest points(Group people, String against) {
        return PinRequest.points("s", request(), new PinRequest.Contrast(against, false), cell(people));
    }

    private static PinRequest question(Group people, String against) {
        return PinRequest.difference("s", request(), new PinRequest.Contrast(against, false), cell(people), "q");
    }

    private static PinRequest differences(String against) {
        return PinRequest.differences("s", request(), new PinRequest.Contrast(against, false));
    }

    private static PinRequest overlay(Group people, AskedAs as) {
        return PinRequest.overlay("s", request(), new PinRequest.Cell(people, "m", as), "q");
    }

    private Path packet(PinRequest... requests) throws Exception {
        var pins = new ArrayList<Pin>();
        for (var request : requests) {
            pins.add(new Pin(
                    "p" + pins.size(), "", request, StudyMark.of("", study.survey(), List.of()), pins.size(), "", ""));
        }
        var out = folder.resolve("packet");
        new PacketFile(source(), (figure, format, size, stream) -> {
                    stream.write(figure.title().getBytes(UTF_8));
                    return List.of();
                })
                .write(pins, out, JobContext.unwatched());
        return out;
    }

    private ReportSource source() {
        var all = new WithYardsticks(asked);
        var gaps = GapCalculator.of(study.survey(), all);
        return new ReportSource(
                "study",
                id -> Optional.of(study.survey()),
                all,
                s -> gaps,
                List.of(),
                List.of(),
                (survey, models) -> List.of(),
                List.of());
    }

    /** The same model, asked as everyone of a country and as each religion of it. */
    private record AskedAsGroups(SmallStudy study) implements AnswerSource {
        @Override
        public List<Model> models() {
            return study.models();
        }

        @Override
        public List<Answer> answers(String survey, String model) {
            var all = new ArrayList<Answer>();
            for (var country : List.of("IN", "TH")) {
                var people = Group.of("country", country);
                all.add(answer(all.size(), AskedAs.COUNTRY, people, .6));
                all.add(answer(all.size(), AskedAs.GROUP, people.and("religion", "1"), .7));
                all.add(answer(all.size(), AskedAs.GROUP, people.and("religion", "2"), .2));
            }
            return all;
        }

        private static Answer answer(int id, AskedAs as, Group people, double yes) {
            var how = new Condition(as, "en", "", "0,1", Reading.PROBABILITIES, null);
            return new Answer(
                    id + 1, "m", "s", "q", how, people, Map.of("1", yes, "2", 1 - yes), 0, 1, AnswerStatus.OK);
        }

        @Override
        public Evidence evidence(long answer) {
            return study.evidence(answer);
        }
    }
}

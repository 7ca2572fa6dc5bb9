package org.mindgap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Group;

class PacketFileTest {
    private final SmallStudy study = new SmallStudy();
    private final List<FigureSpec> drawn = new ArrayList<>();
    private final FigureRenderer renderer = this::draw;

    @TempDir
    Path folder;

    @Test
    void itHoldsWhatItsReadmeAndItsDocumentName() throws Exception {
        var packet = write("gap.points");
        var readme = Files.readString(packet.resolve("README.txt"));
        var document = Files.readString(Path.of(System.getProperty("mindgap.root", ".."), "docs/formats/packet.md"));
        var files = List.of("cells.csv", "terms.csv", "questions.csv", "answers.csv", "prompts.csv", "rebuild.R");
        for (var file : files) {
            assertThat(packet.resolve(file)).exists();
            assertThat(readme).contains(file);
            assertThat(document).contains(file);
        }
        for (var ending : List.of("svg", "csv", "txt")) {
            assertThat(packet.resolve("figure-1." + ending)).exists();
        }
        for (var file : List.of("cells.csv", "terms.csv")) {
            for (var column : Files.readAllLines(packet.resolve(file)).get(0).split(",", -1)) {
                assertThat(document).contains("`" + column + "`");
            }
        }
        assertThat(readme).contains("INVENTED", "Are people weighted?", "Methods");
    }

    /** 75 % of 40 Hindus in India against 60 %: m = 0.15² − 0.75 · 0.25/40 · 100/99. */
    @Test
    void aNumberIsThatOfTheFormula() throws Exception {
        var packet = write("gap.points");
        var cell = lines(packet, "cells.csv").stream()
                .filter(l -> l.contains(",country=IN;religion=1,m,none,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        var m = 0.15 * 0.15 - 0.75 * 0.25 / 40 * 100 / 99;
        assertThat(Double.parseDouble(cell[6])).isCloseTo(100 * Math.sqrt(m), within(1e-9));
        assertThat(cell[8]).isEqualTo("yes");
        assertThat(cell[9]).isEqualTo("people and model");
    }

    /** 4 Hindus in Thailand; 40 Thais and 36 Muslims there would give them. */
    @Test
    void nobodyWhoIsHiddenIsInAnyFile() throws Exception {
        var packet = write("gap.points");
        for (var file : List.of("terms.csv", "figure-1.csv", "cells.csv")) {
            var hidden = lines(packet, file).stream()
                    .filter(l -> l.contains("country=TH;religion")
                            || l.contains("Thailand,Hindu")
                            || l.contains("Thailand,Muslim"))
                    .toList();
            assertThat(hidden).as(file).noneMatch(l -> l.contains("36") || l.contains("0.25") || l.contains(",value"));
        }
        assertThat(lines(packet, "terms.csv")).noneMatch(l -> l.contains("country=TH;religion"));
        assertThat(lines(packet, "cells.csv").stream().filter(l -> l.contains("country=TH;religion=2,m")))
                .singleElement()
                .asString()
                .contains(",,hidden,hidden,");
        var heatmap = (HeatmapSpec) drawn.get(0);
        var muslims = heatmap.rows().get(4);
        assertThat(muslims.label()).isEqualTo("Muslim");
        assertThat(muslims.base()).isEqualTo("–");
        assertThat(muslims.cells()).allMatch(c -> c.state() == CellState.HIDDEN && Double.isNaN(c.value()));
        assertThat(heatmap.altText()).contains("hidden").doesNotContain("Muslim");
        assertThat(Files.readString(packet.resolve("README.txt"))).contains("cells are hidden");
    }

    @Test
    void anOverlayOfHiddenPeopleIsLeftOutAndSaid() throws Exception {
        var people = Group.of("country", "TH").and("religion", "2");
        var overlay =
                PinRequest.overlay("s", request("gap.points"), new PinRequest.Cell(people, "m", AskedAs.NO_ONE), "q");
        var out = folder.resolve("packet");
        new PacketFile(source(), renderer)
                .write(
                        List.of(pin(PinRequest.heatmap("s", request("gap.points"))), pin(overlay)),
                        out,
                        JobContext.unwatched());
        assertThat(out.resolve("figure-1.svg")).exists();
        assertThat(out.resolve("figure-2.svg")).doesNotExist();
        assertThat(out.resolve("figure-2.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("README.txt"))).contains("Left out: its people are hidden");
    }

    @Test
    void promptsThatASpreadsheetWouldRunAreHarmless() throws Exception {
        var packet = write("gap.points");
        assertThat(lines(packet, "prompts.csv")).containsExactly("prompt,text", "1,'=Yes or no?");
        assertThat(lines(packet, "answers.csv").get(1)).startsWith("1,m,Model,none,q,run.jsonl,1,,1,yes");
        assertThat(lines(packet, "questions.csv")).anyMatch(l -> l.contains("'=1+1"));
    }

    @Test
    void aZipHoldsTheSameFiles() throws Exception {
        var out = folder.resolve("packet.ZIP");
        new PacketFile(source(), renderer).write(pins("tv"), out, JobContext.unwatched());
        try (var zip = FileSystems.newFileSystem(out)) {
            assertThat(zip.getPath("cells.csv")).exists();
            assertThat(Files.readString(zip.getPath("rebuild.R"))).startsWith("# Rebuilds");
        }
        assertThat(names()).containsExactly("packet.ZIP");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        var out = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> new PacketFile(source(), renderer).write(pins("tv"), out, JobContext.unwatched()))
                .isInstanceOf(ProblemException.class);
        assertThat(names()).containsExactly("mine");
        assertThat(out.resolve("mine.txt")).content().isEqualTo("mine");
    }

    @Test
    void aStopLeavesNothing() throws Exception {
        var stopping = new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody looks
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(
                        () -> new PacketFile(source(), renderer).write(pins("tv"), folder.resolve("p.zip"), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(names()).isEmpty();
    }

    /** R reads the packet's own files, and knows nothing of this program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap.points",
                "gap.points.ordered",
                "tv",
                "jsd.div.bits",
                "jsd.div.nats",
                "jsd.dist.bits",
                "jsd.dist.nats",
                "sim.jsd.dist.nats",
                "hellinger",
                "w1.norm",
                "rep.w1",
                "ks",
                "mae.points"
            })
    void theScriptRebuildsTheNumbersInR(String metric) throws Exception {
        assumeTrue(hasR(), "R is not on this machine");
        var packet = write(metric);
        var process = new ProcessBuilder("Rscript", "--vanilla", "rebuild.R")
                .directory(packet.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        var yes = lines(packet, "cells.csv").stream()
                .filter(l -> l.contains(",yes,"))
                .count();
        assertThat(yes).isGreaterThanOrEqualTo(4);
        assertThat(said).contains(yes + " of " + (lines(packet, "cells.csv").size() - 1) + " cells rebuilt");
        var largest = Double.parseDouble(said.strip().replaceFirst("(?s).*largest difference ", ""));
        assertThat(largest).isLessThanOrEqualTo(1e-9);
    }

    private static boolean hasR() throws InterruptedException {
        try {
            var process = new ProcessBuilder("Rscript", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // how Java says that there is no such program
        }
    }

    private Path write(String metric) throws IOException, ProblemException {
        var out = folder.resolve("packet");
        new PacketFile(source(), renderer).write(pins(metric), out, JobContext.unwatched());
        return out;
    }

    private List<Pin> pins(String metric) {
        return List.of(pin(PinRequest.heatmap("s", request(metric))));
    }

    private Pin pin(PinRequest request) {
        return new Pin("p", "", request, StudyMark.of("", study.survey(), List.of()), 0, "", "");
    }

    private static HeatmapRequest request(String metric) {
        var query = GapQuery.of(List.of(Metrics.find(metric).orElseThrow()), List.of());
        return new HeatmapRequest(query, List.of("country", "religion"), true);
    }

    private ReportSource source() {
        var all = new WithYardsticks(study);
        var gaps = GapCalculator.of(study.survey(), all);
        return new ReportSource(
                "study",
                id -> Optional.of(study.survey()),
                all,
                s -> gaps,
                List.of(),
                List.of(),
                (s, m) -> List.of(),
                List.of());
    }

    private List<Problem> draw(FigureSpec figure, FigureFormat format, FigureStyle style, java.io.OutputStream out)
            throws IOException {
        drawn.add(figure);
        out.write("<svg/>".getBytes(UTF_8));
        return List.of();
    }

    private static List<String> lines(Path packet, String file) throws IOException {
        return Files.readAllLines(packet.resolve(file));
    }

    private List<String> names() throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(f -> f.getFileName().toString()).toList();
        }
    }
}

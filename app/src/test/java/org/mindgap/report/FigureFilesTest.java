package org.mindgap.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

class FigureFilesTest {
    private static final HeatmapSpec SPEC = new HeatmapSpec(
            "Title",
            "Subtitle",
            new Caption("Lead.", "Text.", "Invented."),
            "INVENTED DATA",
            "Alt",
            new HeatmapSpec.Scale("Gap", List.of(0.0, 100.0)),
            "people",
            "",
            List.of(),
            List.of());
    private static final DataTable DATA = new DataTable(List.of("a"), List.of(List.of("1")));

    @TempDir
    Path folder;

    @Test
    void dataAndCaptionStandBesideTheFigure() throws Exception {
        var files = new FigureFiles((figure, format, size, out) -> {
            out.write((format + " " + size.size().widthMm()).getBytes(UTF_8));
            return List.of(Problem.warning("figure.some"));
        });

        var written = files.write(SPEC, DATA, FigureSize.ONE_COLUMN, folder.resolve("a.b.PDF"));

        assertThat(written.files())
                .containsExactly(folder.resolve("a.b.PDF"), folder.resolve("a.b.csv"), folder.resolve("a.b.txt"));
        assertThat(written.problems()).hasSize(1);
        assertThat(folder.resolve("a.b.PDF")).content().isEqualTo("PDF 85.0");
        assertThat(folder.resolve("a.b.csv")).content().isEqualTo("a\r\n1\r\n");
        assertThat(folder.resolve("a.b.txt")).content().startsWith("Title\nSubtitle\n\nLead. Text. Invented.\n");
    }

    @Test
    void notesStandBelowTheCaption() throws Exception {
        var files = new FigureFiles((figure, format, size, out) -> List.of());

        files.write(
                SPEC,
                DATA,
                List.of(Problem.warning("gap.no-question-in-every-model")),
                FigureSize.ONE_COLUMN,
                folder.resolve("a.svg"));

        assertThat(folder.resolve("a.txt"))
                .content()
                .contains("Text. Invented.\n\nNotes:\nNot one question asked in every row was answered by every model");
    }

    @Test
    void aFigureThatIsRefusedReplacesNothing() throws Exception {
        var out = folder.resolve("a.svg");
        Files.writeString(out, "before");
        var files = new FigureFiles((figure, format, size, to) -> {
            to.write(1);
            throw new ProblemException(Problem.error("figure.too-narrow"));
        });

        assertThatThrownBy(() -> files.write(SPEC, DATA, FigureSize.ONE_COLUMN, out))
                .isInstanceOf(ProblemException.class);

        assertThat(out).content().isEqualTo("before");
        assertThat(names()).containsExactly("a.svg");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        var files = new FigureFiles((figure, format, size, out) -> List.of());

        assertThatThrownBy(() -> files.write(SPEC, DATA, FigureSize.ONE_COLUMN, folder.resolve("no/a.svg")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<String> names() throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(f -> f.getFileName().toString()).toList();
        }
    }
}

package org.mindgap.views.stereotypes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** The file that says whom items are about, for the benchmarks that have one; what lies beside the items is proposed. */
final class BesideField extends VBox {
    private static final double GAP = 8;

    private final Texts texts;
    private final FileDialogs files;
    private final Label said = Buttons.label("");
    private Optional<Path> chosen = Optional.empty();

    BesideField(Texts texts, FileDialogs files) {
        super(GAP);
        this.texts = texts;
        this.files = files;
        said.setId("bench-beside-file");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** The file; nothing where none was chosen or the benchmark has none. */
    Optional<Path> file() {
        return isVisible() ? chosen : Optional.empty();
    }

    /** Files that lie beside the items and may say whom they are about. Reads the folder: called from jobs. */
    static List<Path> lying(Path items) {
        return List.of(BenchmarkKind.BBQ, BenchmarkKind.KOBBQ).stream()
                .map(k -> items.resolveSibling(name(k)))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static String name(BenchmarkKind kind) {
        return switch (kind) {
            case BBQ -> "additional_metadata.csv";
            case KOBBQ -> "KoBBQ_templates.tsv";
            default -> "";
        };
    }

    /**
     * Proposes the file that lies beside the items.
     *
     * @param lying files that are there
     */
    void suggest(Path items, BenchmarkKind kind, List<Path> lying) {
        var name = name(kind);
        var beside = name.isEmpty() ? items : items.resolveSibling(name);
        setVisible(!name.isEmpty() && !beside.equals(items));
        if (!isVisible()) {
            return;
        }
        chosen = Optional.of(beside).filter(lying::contains);
        var choose = Buttons.plain(texts.get("bench.beside.choose"), () -> choose(name));
        choose.setId("bench-beside");
        var none = Buttons.plain(texts.get("bench.beside.without"), () -> take(Optional.empty()));
        var row = new HBox(12, choose, none, said);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        Buttons.label(texts.get("bench.beside", name)),
                        row,
                        Passage.sentence(
                                texts.get(kind == BenchmarkKind.BBQ ? "bench.beside.bbq" : "bench.beside.kobbq"),
                                "small"));
        take(chosen);
    }

    private void choose(String name) {
        files.open(
                        texts.get("bench.beside", name),
                        List.of(new FileDialogs.Kind(texts.get("bench.bring.files"), List.of("*.csv", "*.tsv"))))
                .ifPresent(f -> take(Optional.of(f)));
    }

    private void take(Optional<Path> file) {
        chosen = file;
        said.setText(file.map(f -> String.valueOf(f.getFileName())).orElseGet(() -> texts.get("bench.beside.none")));
    }
}

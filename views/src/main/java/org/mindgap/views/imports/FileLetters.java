package org.mindgap.views.imports;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.mindgap.formats.table.ReadField;
import org.mindgap.formats.table.TableHead;
import org.mindgap.views.kit.study.Scripts;

/** Shows what a file says in a font that has its letters. */
final class FileLetters {
    private static final PseudoClass EAST_ASIAN = PseudoClass.getPseudoClass("east-asian");

    private FileLetters() {}

    static void dress(Node node) {
        node.getStyleClass().add("file-labels");
    }

    static void eastAsian(Node node, boolean has) {
        node.pseudoClassStateChanged(EAST_ASIAN, has);
    }

    /** Whether a name or a field that is shown has Korean, Japanese or Chinese letters. */
    static boolean eastAsian(TableHead head) {
        return Stream.concat(
                        head.columns().stream(),
                        head.rows().stream().flatMap(List::stream).map(ReadField::text))
                .anyMatch(Scripts::eastAsian);
    }
}

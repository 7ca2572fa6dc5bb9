package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Keys;
import org.mindgap.views.kit.Texts;

/** What can be done with group differences, with its counterparts on the command line. */
final class DifferenceCommands {
    private final DifferencesModel model;
    private final Texts texts;
    private final DifferenceLines lines = new DifferenceLines();

    DifferenceCommands(DifferencesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /**
     * What the view does.
     *
     * @param pin where there is a report
     * @param opened whether the points of a cell are shown
     * @param drawn the groups whose points are shown: one, or several side by side
     * @param pinnable whether what is shown can be pinned
     * @param more what the points can do where they are shown
     */
    record Does(
            Runnable save,
            Optional<Runnable> pin,
            Runnable table,
            Runnable points,
            BooleanSupplier opened,
            Supplier<List<AmplificationRow>> drawn,
            BooleanSupplier pinnable,
            Supplier<List<Command>> more) {}

    List<Command> all(Does does) {
        var all = new ArrayList<Command>();
        all.add(Command.of("differences.save-figure", texts.get("gaps.save"), does.save())
                .withKeys(Keys.control(KeyCode.S))
                .when(this::shown)
                .asLine(() -> does.opened().getAsBoolean() ? points(does.drawn().get()) : map()));
        does.pin()
                .ifPresent(pin -> all.add(Command.of("differences.pin", texts.get("gaps.pin"), pin)
                        .when(does.pinnable())));
        all.add(Command.of("differences.table", texts.get("differ.command.table"), does.table())
                .when(this::shown));
        all.add(Command.of(
                        "differences.minority",
                        texts.get("differ.usual"),
                        () -> model.choices().toUsual())
                .when(() -> !model.choices().usual()));
        all.add(Command.of("differences.points", texts.get("differ.command.points"), does.points())
                .when(() -> model.chosen().get() != null)
                .asLine(() -> points(ofCell())));
        if (does.opened().getAsBoolean()) {
            all.addAll(does.more().get());
        }
        for (var against : model.choices().references()) {
            all.add(Command.of(
                            "differences.against-" + against.against().word(),
                            texts.get("differ.command.against", against.label()),
                            () -> model.choices().reference().set(against))
                    .when(this::shown));
        }
        return all;
    }

    private boolean shown() {
        return model.figure().get() != null;
    }

    private Optional<String> map() {
        return model.file()
                .flatMap(f -> model.survey()
                        .flatMap(s ->
                                model.query().flatMap(q -> lines.map(f, s, q).map(l -> told(l, q)))));
    }

    private List<AmplificationRow> ofCell() {
        var cell = model.cell().get();
        var row = cell == null ? null : cell.row();
        return row == null ? List.of() : List.of(row);
    }

    private Optional<String> points(List<AmplificationRow> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : model.file()
                        .flatMap(f -> model.survey()
                                .flatMap(s -> model.query()
                                        .flatMap(
                                                q -> lines.points(f, s, q, rows).map(l -> told(l, q)))));
    }

    /** With what the window does otherwise than a command that is told nothing. */
    private String told(String line, AmplificationQuery query) {
        var words = new ArrayList<>(List.of(line));
        words.addAll(model.untold(query.gaps().choice().corrected()));
        return String.join(" ", words);
    }
}

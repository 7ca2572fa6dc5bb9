package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** Chooses for one thing that an answer needs from where it is taken: a field, a name, or the same for all. */
final class RunSources {
    private static final int LONGEST_EXAMPLE = 40;

    private final RunForm form;
    private final Texts texts;
    private final String target;
    private final ComboBox<Optional<MapSource>> box = new ComboBox<>();
    private boolean showing;

    RunSources(RunForm form, Texts texts, String target) {
        this.form = form;
        this.texts = texts;
        this.target = target;
        box.setId("run-" + target.replace('.', '-').replace('_', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(14);
        box.getItems().setAll(items());
        box.setConverter(ChosenWords.of(this::words));
        box.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                form.take(target, now);
            }
        });
        form.choice().addListener((o, before, now) -> show());
        show();
    }

    ComboBox<Optional<MapSource>> box() {
        return box;
    }

    private void show() {
        showing = true;
        var now = form.map().source(target);
        if (!box.getItems().contains(now)) {
            box.getItems().add(now);
        }
        box.setValue(now);
        showing = false;
    }

    private List<Optional<MapSource>> items() {
        var items = new ArrayList<Optional<MapSource>>();
        items.add(Optional.empty());
        if (target.equals(RunMap.ASKED_AS)) {
            RunForm.ASKED.forEach(w -> items.add(Optional.of(MapSource.value(w))));
        }
        for (var field : form.preview().get().fields().keySet()) {
            items.add(Optional.of(MapSource.field(field)));
        }
        items.add(Optional.of(new MapSource(MapSource.Kind.FILE, "", Map.of())));
        items.add(Optional.of(new MapSource(MapSource.Kind.FOLDER, "", Map.of())));
        return items;
    }

    private String words(Optional<MapSource> source) {
        if (source.isEmpty()) {
            return texts.get(inPattern() ? "run.source.pattern" : "run.source.none");
        }
        return switch (source.get().kind()) {
            case FILE -> texts.get("run.source.file");
            case FOLDER -> texts.get("run.source.folder");
            case VALUE -> value(source.get().of());
            case FIELD -> field(source.get().of());
        };
    }

    private boolean inPattern() {
        return form.map().patterns().stream()
                .flatMap(p -> p.names().stream())
                .anyMatch(n -> RunMap.target(n).equals(target));
    }

    private String value(String word) {
        if (!target.equals(RunMap.ASKED_AS)) {
            return texts.get("run.source.value", word);
        }
        return switch (word) {
            case "none" -> texts.get("run.asked.none");
            case "country" -> texts.get("run.asked.country");
            default -> texts.get("run.asked.group");
        };
    }

    private String field(String pointer) {
        var example = form.preview().get().fields().getOrDefault(pointer, "").replaceAll("\\s+", " ");
        var name = pointer.substring(1).replace("/", " › ");
        return example.isEmpty()
                ? name
                : texts.get(
                        "run.source.field",
                        name,
                        example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "…" : example);
    }
}

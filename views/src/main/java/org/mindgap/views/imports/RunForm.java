package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.formats.answers.map.MapPattern;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;

/** Where a run of another program has what: what was proposed, what somebody chose, and the first answers read so. */
public final class RunForm {
    /** What a file of a map calls the three ways of asking. */
    static final List<String> ASKED = List.of("none", "country", "group");

    private final ReadOnlyObjectWrapper<RunChoice> choice;
    private final ReadOnlyObjectWrapper<RunPreview> preview;

    public RunForm(RunChoice choice, RunPreview preview) {
        this.choice = new ReadOnlyObjectWrapper<>(with(choice, preview.map()));
        this.preview = new ReadOnlyObjectWrapper<>(preview);
    }

    /** What is to be brought in; always with a map. */
    public ReadOnlyObjectProperty<RunChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The first answers, read with the map of before; those of a change follow at once. */
    public ReadOnlyObjectProperty<RunPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    public RunMap map() {
        return choice.get().map().orElseThrow();
    }

    /** Targets that can be chosen: question and people first. */
    List<String> targets() {
        var targets = new ArrayList<String>();
        targets.add(RunMap.QUESTION);
        targets.add(RunMap.COUNTRY);
        preview.get().variables().forEach(v -> targets.add(RunMap.GROUP + v));
        targets.addAll(List.of(RunMap.ASKED_AS, RunMap.LANGUAGE, RunMap.MODEL, RunMap.WORDING, RunMap.DRAW));
        return targets;
    }

    /** Takes a value from somewhere, or from nowhere. */
    void take(String target, Optional<MapSource> source) {
        change(source.map(s -> map().with(target, s)).orElseGet(() -> map().without(target)));
    }

    void match(RunMap.Match match) {
        change(map().with(match));
    }

    /**
     * Takes several values from one text; an empty pattern takes none.
     *
     * @return whether it is a pattern
     */
    boolean pattern(String field, String pattern) {
        if (pattern.isBlank() || field.isEmpty()) {
            change(map().with(List.of()));
            return true;
        }
        try {
            change(map().with(List.of(new MapPattern(MapSource.field(field), pattern.strip()))));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Another map in place of this one. */
    void change(RunMap map) {
        choice.set(with(choice.get(), map));
    }

    void all(boolean all) {
        var now = choice.get();
        choice.set(new RunChoice(now.reader(), now.file(), now.alike(), all, now.model(), now.map()));
    }

    void model(String name) {
        var now = choice.get();
        choice.set(new RunChoice(now.reader(), now.file(), now.alike(), now.all(), name.strip(), now.map()));
    }

    /** The first answers were read again. */
    void read(RunPreview again) {
        preview.set(again);
    }

    private static RunChoice with(RunChoice choice, RunMap map) {
        return new RunChoice(
                choice.reader(), choice.file(), choice.alike(), choice.all(), choice.model(), Optional.of(map));
    }
}

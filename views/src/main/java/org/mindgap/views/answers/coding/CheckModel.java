package org.mindgap.views.answers.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.asking.HandDesk;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** A run of coding and the people who check it: who coded what, and how far the model agrees with one of them. */
final class CheckModel {
    private final HandDesk desk;
    private final Tasks tasks;
    private final Tasks.Slot comparing;
    private final Runnable kept;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<HandCodes>> people = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CheckRows>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /** @param kept told when codes stand in the study */
    CheckModel(HandDesk desk, Tasks tasks, Texts texts, Runnable kept) {
        this.desk = desk;
        this.kept = kept;
        this.tasks = tasks;
        this.comparing = tasks.slot();
        this.texts = texts;
    }

    HandDesk desk() {
        return desk;
    }

    /** Who coded a sample so far, oldest first. */
    ReadOnlyObjectProperty<List<HandCodes>> people() {
        return people.getReadOnlyProperty();
    }

    /** One for each question of the sample. */
    ReadOnlyObjectProperty<List<CheckRows>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Reads who coded. */
    void read() {
        tasks.run(texts.get("coding.reading"), context -> desk.codes(), people::set, problems::set);
    }

    /** Those who coded the same sample of the same questions. */
    List<HandCodes> others(HandCodes person) {
        return people.get().stream()
                .filter(p -> !p.person().equals(person.person())
                        && p.sample().numbers().equals(person.sample().numbers()))
                .toList();
    }

    /** Compares a person with the model, or with another person. */
    void compare(HandCodes person, Optional<HandCodes> with) {
        comparing.run(
                texts.get("coding.reading"),
                context -> {
                    var found = new ArrayList<CheckRows>();
                    for (var check : with.isEmpty() ? desk.check(person) : desk.check(person, with.get())) {
                        found.add(CheckRows.of(check, desk.scheme(check.question()), with.isPresent(), texts));
                    }
                    return found;
                },
                found -> {
                    problems.set(List.of());
                    rows.set(List.copyOf(found));
                },
                problems::set);
    }

    /** Keeps what was coded; the study has it before the next answer is coded, or a problem says why not. */
    void keep(HandCodes codes) {
        tasks.write(
                texts.get("coding.keeping"),
                context -> {
                    desk.keep(codes);
                    return true;
                },
                done -> kept.run(),
                problems::set,
                () -> {});
    }

    void problem(List<Problem> why) {
        problems.set(why);
    }

    void cancel() {
        comparing.cancel();
    }
}

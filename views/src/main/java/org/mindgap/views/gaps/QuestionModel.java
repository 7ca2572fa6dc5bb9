package org.mindgap.views.gaps;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** One question of a cell: opened, walked through and closed here. Its values come first, its intervals after. */
public final class QuestionModel {
    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final QuestionReader reader;
    private final ReadOnlyObjectWrapper<@Nullable QuestionFacts> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    /** The newest of what is known of the cell that the question was opened from. */
    private @Nullable CellFacts cell;
    /** How often a question was opened or closed. */
    private int asked;

    public QuestionModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.slot = tasks.slot();
        this.reader = new QuestionReader(texts);
    }

    public ReadOnlyObjectProperty<@Nullable QuestionFacts> question() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Opens a question of a cell, asked as the cell's column. */
    public void open(@Nullable CellFacts of, int index) {
        if (of != null && index >= 0 && index < of.questions().size()) {
            var now = question.get();
            load(of, index, of.row().askedAs(), now == null ? null : now.language());
        }
    }

    /** The next question of the ranking, or the one before. */
    public void step(int by) {
        var now = question.get();
        if (now != null) {
            open(now.cell(), now.index() + by);
        }
    }

    /** Shows the same question asked in another way. */
    public void askedAs(AskedAs way) {
        var now = question.get();
        if (now != null && now.askedAs() != way) {
            load(now.cell(), now.index(), way, now.language());
        }
    }

    /**
     * Shows the same question asked in one language.
     *
     * @param tag of the prompts, or null for all languages together
     */
    public void askedIn(@Nullable String tag) {
        var now = question.get();
        if (now != null && !Objects.equals(now.language(), tag)) {
            load(now.cell(), now.index(), now.askedAs(), tag);
        }
    }

    public void close() {
        asked++;
        cell = null;
        slot.cancel();
        question.set(null);
    }

    /** The same questions in another order, or with intervals: what is open or coming goes on from there. */
    void follow(CellFacts newer) {
        cell = newer;
        var now = question.get();
        if (now != null) {
            question.set(now.in(newer));
        }
    }

    private void load(CellFacts of, int index, AskedAs way, @Nullable String language) {
        cell = of;
        var place = new QuestionReader.Place(of, index, way, language);
        workbench
                .current()
                .ifPresent(now -> now.facts().survey().ifPresent(survey -> {
                    var mine = ++asked;
                    slot.run(
                            texts.get("job.question"),
                            context -> reader.atOnce(now, survey, place, context),
                            first -> {
                                show(first);
                                if (!first.settled() && mine == asked) {
                                    settle(now, survey, first);
                                }
                            },
                            problems::set);
                }));
    }

    /** Brings what sampling does to this one question. */
    private void settle(Workbench.Opened now, Survey survey, QuestionFacts first) {
        slot.run(
                texts.get("job.sampling"),
                context -> reader.settled(now, survey, first, context),
                this::show,
                found -> {
                    show(first.stopped(texts.locale()));
                    problems.set(found);
                },
                () -> show(first.stopped(texts.locale())));
    }

    /** In the cell as it is now: its questions may have been ranked anew meanwhile. */
    private void show(QuestionFacts facts) {
        var newest = cell;
        question.set(newest == null ? facts : facts.in(newest));
    }
}

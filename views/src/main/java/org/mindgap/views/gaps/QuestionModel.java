package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.CellState;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** One question of a cell: opened, walked through and closed here. */
public final class QuestionModel {
    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final ReplyReader replies = new ReplyReader();
    private final ReadOnlyObjectWrapper<@Nullable QuestionFacts> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    public QuestionModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.slot = tasks.slot();
    }

    public ReadOnlyObjectProperty<@Nullable QuestionFacts> question() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Opens a question of a cell, asked as the cell's column. */
    public void open(@Nullable CellFacts cell, int index) {
        if (cell != null && index >= 0 && index < cell.questions().size()) {
            load(cell, index, cell.row().askedAs());
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
            load(now.cell(), now.index(), way);
        }
    }

    public void close() {
        slot.cancel();
        question.set(null);
    }

    private void load(CellFacts cell, int index, AskedAs way) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> slot.run(
                                texts.get("job.question"),
                                context -> read(now.study(), survey, cell, index, way, context),
                                question::set,
                                problems::set)));
    }

    private QuestionFacts read(
            OpenStudy study, Survey survey, CellFacts cell, int index, AskedAs way, JobContext context) {
        var ranked = cell.questions().get(index);
        var query = cell.figure().query();
        var metric = query.metrics().get(0);
        var group = cell.figure().rows().get(cell.place().row());
        var model = cell.row().model();
        var id = ranked.question().id();
        var gaps = study.gaps(survey);
        var names = new AskedAsWords(texts);
        var variants = new ArrayList<QuestionFacts.Variant>();
        for (var other : AskedAs.values()) {
            context.checkCancelled();
            var comparison = gaps.compare(model, other, group, id, metric, query);
            if (other == way
                    || comparison.state() != CellState.MODEL_NOT_ASKED
                            && comparison.state() != CellState.DOES_NOT_APPLY) {
                variants.add(new QuestionFacts.Variant(
                        other, names.of(other, survey, group.codes().keySet()), comparison));
            }
        }
        var shown = variants.stream()
                .filter(v -> v.askedAs() == way)
                .findFirst()
                .orElseThrow()
                .comparison();
        var ids = shown.model().answers();
        return new QuestionFacts(
                cell,
                new RankedQuestion(ranked.question(), shown, ranked.guess()),
                index,
                way,
                study.figures(survey).overlay(model, way, group, id, query),
                variants,
                replies.read(study.answers(), survey, ranked.question(), model, ids, context),
                ids.size());
    }
}

package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
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
            var now = question.get();
            load(cell, index, cell.row().askedAs(), now == null ? null : now.language());
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
        slot.cancel();
        question.set(null);
    }

    private void load(CellFacts cell, int index, AskedAs way, @Nullable String language) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> slot.run(
                                texts.get("job.question"),
                                context -> read(now, survey, new Place(cell, index, way, language), context),
                                question::set,
                                problems::set)));
    }

    /** What is opened: a question of a cell, asked in a way, in a language or in all. */
    private record Place(
            CellFacts cell,
            int index,
            AskedAs way,
            @Nullable String language) {}

    private QuestionFacts read(Workbench.Opened now, Survey survey, Place place, JobContext context) {
        var study = now.study();
        var cell = place.cell();
        var way = place.way();
        var ranked = cell.questions().get(place.index());
        var languages = languages(now, survey, place);
        var language = languages.stream().anyMatch(l -> Objects.equals(l.language(), place.language()))
                ? place.language()
                : null;
        var query = in(cell.figure().query(), language);
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
                place.index(),
                way,
                study.figures(survey).overlay(model, way, group, id, query),
                variants,
                replies.read(study.answers(), survey, ranked.question(), model, ids, context),
                ids.size(),
                languages,
                language);
    }

    /** The question in each language in which the model was asked it, all together first; nothing where it is one. */
    private static List<QuestionFacts.Asked> languages(Workbench.Opened now, Survey survey, Place place) {
        var cell = place.cell();
        var model = cell.row().model();
        var facts = now.facts().answers().get(model);
        if (facts == null || facts.languages().size() < 2) {
            return List.of();
        }
        var query = cell.figure().query().withoutIntervals();
        var group = cell.figure().rows().get(cell.place().row());
        var id = cell.questions().get(place.index()).question().id();
        var metric = query.metrics().get(0);
        var gaps = now.study().gaps(survey);
        var asked = new ArrayList<QuestionFacts.Asked>();
        for (var language : facts.languages()) {
            var comparison = gaps.compare(model, place.way(), group, id, metric, in(query, language));
            if (comparison.state() != CellState.MODEL_NOT_ASKED) {
                asked.add(new QuestionFacts.Asked(language, comparison));
            }
        }
        if (asked.size() < 2) {
            return List.of();
        }
        asked.add(0, new QuestionFacts.Asked(null, gaps.compare(model, place.way(), group, id, metric, query)));
        return asked;
    }

    private static GapQuery in(GapQuery query, @Nullable String language) {
        return language == null ? query : query.with(query.choice().in(language));
    }
}

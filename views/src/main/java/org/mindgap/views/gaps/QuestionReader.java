package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Computes what is shown of one question of a cell. Slow: called from jobs. */
final class QuestionReader {
    private final Texts texts;
    private final ReplyReader replies = new ReplyReader();

    QuestionReader(Texts texts) {
        this.texts = texts;
    }

    /** What is opened: a question of a cell, asked in a way, in a language or in all. */
    record Place(
            CellFacts cell,
            int index,
            AskedAs way,
            @Nullable String language) {
        RankedQuestion ranked() {
            return cell.questions().get(index);
        }
    }

    /** Everything but those intervals that are not known yet. */
    QuestionFacts atOnce(Workbench.Opened now, Survey survey, Place place, JobContext context) {
        var cell = place.cell();
        var languages = languages(now, survey, place);
        var language = languages.stream().anyMatch(l -> Objects.equals(l.language(), place.language()))
                ? place.language()
                : null;
        var query = in(cell.figure().query(), language);
        var group = cell.figure().rows().get(cell.place().row());
        var model = cell.row().model();
        var ranked = place.ranked();
        var variants = variants(now.study().gaps(survey).atOnce(), survey, place, query, context);
        var shown = shown(variants, place.way());
        var ids = shown.model().answers();
        return new QuestionFacts(
                cell,
                new RankedQuestion(ranked.question(), shown, ranked.guess()),
                place.index(),
                place.way(),
                now.study()
                        .figures(survey)
                        .overlayAtOnce(
                                model, place.way(), group, ranked.question().id(), query),
                variants,
                replies.read(now.study().answers(), survey, ranked.question(), model, ids, context),
                ids.size(),
                languages,
                language);
    }

    /** The same with the intervals of this question. */
    QuestionFacts settled(Workbench.Opened now, Survey survey, QuestionFacts first, JobContext context) {
        var place = new Place(first.cell(), first.index(), first.askedAs(), first.language());
        var figure = first.overlay();
        var variants = variants(now.study().gaps(survey), survey, place, figure.query(), context);
        var ranked = first.ranked();
        return new QuestionFacts(
                first.cell(),
                new RankedQuestion(ranked.question(), shown(variants, place.way()), ranked.guess()),
                first.index(),
                first.askedAs(),
                now.study()
                        .figures(survey)
                        .overlay(
                                figure.model().id(),
                                figure.askedAs(),
                                figure.group(),
                                ranked.question().id(),
                                figure.query()),
                variants,
                first.replies(),
                first.repliesInAll(),
                first.languages(),
                first.language());
    }

    /** The model asked in every way there is. */
    private List<QuestionFacts.Variant> variants(
            GapCalculator gaps, Survey survey, Place place, GapQuery query, JobContext context) {
        var cell = place.cell();
        var group = cell.figure().rows().get(cell.place().row());
        var names = new AskedAsWords(texts);
        var variants = new ArrayList<QuestionFacts.Variant>();
        for (var other : AskedAs.values()) {
            context.checkCancelled();
            var comparison = gaps.compare(
                    cell.row().model(),
                    other,
                    group,
                    place.ranked().question().id(),
                    query.metrics().get(0),
                    query);
            if (other == place.way()
                    || (comparison.state() != CellState.MODEL_NOT_ASKED
                            && comparison.state() != CellState.DOES_NOT_APPLY)) {
                variants.add(new QuestionFacts.Variant(
                        other, names.of(other, survey, group.codes().keySet()), comparison));
            }
        }
        return variants;
    }

    private static QuestionComparison shown(List<QuestionFacts.Variant> variants, AskedAs way) {
        return variants.stream()
                .filter(v -> v.askedAs() == way)
                .findFirst()
                .orElseThrow()
                .comparison();
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

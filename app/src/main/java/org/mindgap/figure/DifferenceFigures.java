package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/** Builds figures of group differences from tables of amplification. Immutable. */
public final class DifferenceFigures {
    private final AnswerSource answers;
    private final Locale locale;

    /**
     * A builder.
     *
     * @param answers names and readings of models
     * @param locale of words and numbers; machine files never use it
     */
    public DifferenceFigures(AnswerSource answers, Locale locale) {
        this.answers = answers;
        this.locale = locale;
    }

    /** Groups by models. Rows of one country make a block; the groups that others are compared with have no row. */
    public DifferenceMapFigure map(AmplificationTable table) {
        return new DifferenceMapAssembly(table, answers, new Words(locale)).build();
    }

    /**
     * The same before anybody knows what sampling does: numbers are as measured, and the caption says that the rest follows.
     *
     * @param table without uncertainty
     */
    public DifferenceMapFigure values(AmplificationTable table) {
        return new DifferenceMapAssembly(table, answers, new Words(locale)).values();
    }

    /**
     * Every answer of one row, or of several on the same axes.
     *
     * @param rows of the table, one or more, with items
     */
    public DifferenceScatterFigure scatter(AmplificationTable table, List<AmplificationRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row to show");
        }
        return new DifferenceScatterAssembly(table, answers, new Words(locale)).build(rows);
    }

    /**
     * One question with four distributions: the group and whom it is compared with, in each people and model side by side.
     * Nothing where the others are no group that people and model could be asked as (the rest of a country).
     *
     * @param overlays a builder for the same survey and answers
     * @param row of the table
     * @param question id
     */
    public Optional<MultiplesFigure> question(
            FigureBuilder overlays, AmplificationTable table, AmplificationRow row, String question) {
        var kind = row.reference().against().kind();
        if (kind == Against.Kind.REST || row.reference().groups().size() != 1) {
            return Optional.empty();
        }
        var query = table.query().gaps().metrics(List.of(Metrics.GAP_POINTS)).by(List.of());
        var asked = kind == Against.Kind.PUBLIC ? AskedAs.COUNTRY : row.askedAs();
        var others = row.reference().groups().get(0);
        var two = List.of(
                overlays.overlayFigure(row.model(), row.askedAs(), row.group(), question, query),
                overlays.overlayFigure(row.model(), asked, others, question, query));
        var words = new Words(locale);
        var text = new DifferenceWords(table, answers, words);
        var heads = List.of(text.group(row), words.sentence(text.against(row)));
        var panels = new ArrayList<MultiplesSpec.Panel>();
        for (var i = 0; i < two.size(); i++) {
            var one = two.get(i).spec();
            panels.add(new MultiplesSpec.Panel(
                    heads.get(i), one.sentenceLead(), one.sentence(), one.single(), one.options(), List.of()));
        }
        var first = two.get(0).spec();
        var told = two.stream().map(f -> f.spec().altText()).collect(Collectors.joining(" "));
        var spec = new MultiplesSpec(
                first.title(),
                first.secondTitle(),
                words.text(
                        "difference.question.subtitle",
                        text.models().name(two.get(0).model()),
                        text.asked(row.askedAs()),
                        text.sources().counted(query, List.of(question))),
                new Caption(
                        words.text("difference.question.lead"),
                        words.text("difference.describes") + " "
                                + String.join(" ", text.end(text.models(List.of(row)))),
                        first.caption().invented()),
                first.watermark(),
                told,
                "",
                first.peopleLegend(),
                first.modelLegend(),
                "",
                first.modelIndex(),
                "",
                panels);
        return Optional.of(new MultiplesFigure(spec, two));
    }
}

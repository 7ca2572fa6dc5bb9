package org.mindgap.edit;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Codes of bands as edits of earlier versions have them: below nought they stood without brackets ("-5--1", now
 * "[-5--1]"). What such an edit says is said of the band that is meant.
 */
final class BandCodes {
    private BandCodes() {}

    static Edit current(SurveyDraft draft, Edit edit) {
        if (edit instanceof Edit.ValueLabel e) {
            return new Edit.ValueLabel(e.variable(), code(draft, e.variable(), e.code()), e.label());
        } else if (edit instanceof Edit.MapCode e) {
            return new Edit.MapCode(e.variable(), code(draft, e.variable(), e.code()), e.group());
        } else if (edit instanceof Edit.LeaveCodeOut e) {
            return new Edit.LeaveCodeOut(e.variable(), code(draft, e.variable(), e.code()), e.leftOut());
        } else if (edit instanceof Edit.KindOfOption e) {
            return new Edit.KindOfOption(e.question(), code(draft, e.question(), e.code()), e.kind());
        } else if (edit instanceof Edit.OptionLabel e) {
            return new Edit.OptionLabel(e.question(), code(draft, e.question(), e.code()), e.label());
        } else if (edit instanceof Edit.Recoded e) {
            return recoded(draft, e);
        } else if (edit instanceof Edit.Crossed e) {
            return crossed(draft, e);
        } else if (edit instanceof Edit.RakedWeight e) {
            return raked(draft, e);
        }
        return edit;
    }

    private static Edit recoded(SurveyDraft draft, Edit.Recoded edit) {
        return new Edit.Recoded(
                edit.question(),
                edit.into(),
                edit.label(),
                edit.options().stream()
                        .map(o -> new Edit.Recoded.To(
                                o.code(), o.label(), o.kind(), all(o.from(), c -> code(draft, edit.question(), c))))
                        .toList());
    }

    private static Edit crossed(SurveyDraft draft, Edit.Crossed edit) {
        return new Edit.Crossed(
                edit.into(),
                edit.label(),
                edit.variables(),
                edit.codes().stream()
                        .map(set -> java.util.stream.IntStream.range(0, set.size())
                                .mapToObj(i -> i < edit.variables().size()
                                        ? code(draft, edit.variables().get(i), set.get(i))
                                        : set.get(i))
                                .toList())
                        .toList());
    }

    private static Edit raked(SurveyDraft draft, Edit.RakedWeight edit) {
        return new Edit.RakedWeight(
                edit.into(),
                edit.label(),
                edit.base(),
                edit.margins().stream()
                        .map(m -> new Edit.RakedWeight.Margin(
                                m.variable(),
                                m.targets().stream()
                                        .map(t -> new Edit.RakedWeight.Target(
                                                code(draft, m.variable(), t.code()), t.share(), t.factor()))
                                        .toList()))
                        .toList(),
                edit.most(),
                edit.limit(),
                edit.added());
    }

    private static List<String> all(List<String> codes, UnaryOperator<String> by) {
        return codes.stream().map(by).toList();
    }

    private static String code(SurveyDraft draft, String variable, String code) {
        var now = "[" + code + "]";
        return code.startsWith("-")
                        && draft.variableOf(variable)
                                .filter(v -> draft.banded(variable) && !v.labelled(code) && v.labelled(now))
                                .isPresent()
                ? now
                : code;
    }
}

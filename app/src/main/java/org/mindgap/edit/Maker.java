package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** Makes new variables and questions of a draft out of those that it has. Reads no column. */
final class Maker {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.$#@-]{0,63}");

    private final SurveyDraft draft;

    Maker(SurveyDraft draft) {
        this.draft = draft;
    }

    Optional<Change> make(Edit.Making edit) throws ProblemException {
        if (!NAME.matcher(edit.into()).matches()) {
            throw refusal("edit.made-name", edit.into());
        }
        if (draft.knows(edit.into())) {
            throw refusal("edit.made-exists", edit.into(), draft.imported().name());
        }
        if (edit instanceof Edit.Recoded e) {
            recode(e);
        } else if (draft.published()) {
            throw refusal("edit.made-published", edit.into());
        } else if (edit instanceof Edit.WeightProduct e) {
            multiply(e);
        } else if (edit instanceof Edit.RakedWeight e) {
            rake(e);
        } else if (edit instanceof Edit.Crossed e) {
            cross(e);
        } else if (edit instanceof Edit.Banded e) {
            band(e);
        }
        return Optional.of(new Change("", edit));
    }

    private void recode(Edit.Recoded edit) throws ProblemException {
        draft.question(edit.question());
        var from = draft.build(edit.question());
        var codes = codes(edit, from);
        var asked = from.asked();
        Map<String, String> own = new LinkedHashMap<>();
        if (from.recoded().isPresent()) {
            from.recoded().get().codes().forEach((code, via) -> own.put(code, codes.getOrDefault(via, "")));
        } else {
            own.putAll(codes);
        }
        var options = options(edit);
        var order = Order.of(from, edit);
        var measure = order == Order.OTHER ? Measure.NOMINAL : from.measure();
        var question = new Question(
                edit.into(),
                edit.label().isBlank() ? from.label() : edit.label(),
                from.wording(),
                from.language(),
                measure,
                from.topic(),
                from.source(),
                from.battery(),
                from.pole().filter(p -> measure.ordered()).map(p -> order == Order.DOWN ? turned(p) : p),
                options,
                from.stem(),
                from.showcard(),
                from.translations().stream().map(w -> translated(w, edit)).toList());
        if (!draft.published()) {
            draft.make(
                    new Variable(
                            edit.into(),
                            question.label(),
                            Role.OPINION,
                            measure,
                            options.stream()
                                    .map(o -> new Variable.Value(o.code(), o.label()))
                                    .toList()),
                    new Made.Recoded(asked.id(), own));
        }
        draft.make(new QuestionDraft(question, Optional.of(new QuestionDraft.Origin(asked.id(), own))), edit.into());
    }

    /** New code by code of the question; each of its options goes into exactly one. */
    private static Map<String, String> codes(Edit.Recoded edit, Question from) throws ProblemException {
        var codes = new LinkedHashMap<String, String>();
        for (var to : edit.options()) {
            for (var code : to.from()) {
                if (from.option(code).isEmpty()) {
                    throw refusal("edit.no-option", edit.question(), code);
                }
                if (codes.put(code, to.code()) != null) {
                    throw refusal("edit.recode-twice", edit.question(), code);
                }
            }
        }
        for (var option : from.options()) {
            if (!codes.containsKey(option.code())) {
                throw refusal("edit.recode-nowhere", edit.question(), option.code(), option.label());
            }
        }
        return codes;
    }

    private static List<Option> options(Edit.Recoded edit) throws ProblemException {
        var options = new ArrayList<Option>();
        var seen = new HashSet<String>();
        for (var to : edit.options()) {
            if (to.code().isBlank() || !seen.add(to.code()) || to.from().isEmpty()) {
                throw refusal("edit.recode-code", edit.into(), to.code());
            }
            options.add(new Option(to.code(), to.label(), options.size() + 1, to.kind()));
        }
        return options;
    }

    /** Options that were put together have no text in that language any more. */
    private static Wording translated(Wording wording, Edit.Recoded edit) {
        var options = new ArrayList<Wording.OptionText>();
        for (var to : edit.options()) {
            if (to.from().size() == 1) {
                wording.option(to.from().get(0))
                        .ifPresent(text -> options.add(new Wording.OptionText(to.code(), text)));
            }
        }
        return new Wording(
                wording.language(), wording.stem(), wording.text(), wording.source(), options, wording.accepted());
    }

    private static Pole turned(Pole pole) {
        return new Pole(pole.name(), pole.end() == Pole.End.FIRST ? Pole.End.LAST : Pole.End.FIRST);
    }

    /** Whether the new order goes with the old one. */
    private enum Order {
        UP,
        DOWN,
        OTHER;

        static Order of(Question from, Edit.Recoded edit) {
            var places = new ArrayList<List<Integer>>();
            for (var to : edit.options()) {
                if (to.kind() == OptionKind.SUBSTANTIVE) {
                    places.add(to.from().stream()
                            .flatMap(c -> from.option(c).stream())
                            .filter(Option::substantive)
                            .map(Option::position)
                            .sorted()
                            .toList());
                }
            }
            if (ascending(places)) {
                return UP;
            }
            Collections.reverse(places);
            return ascending(places) ? DOWN : OTHER;
        }

        private static boolean ascending(List<List<Integer>> places) {
            var all = places.stream().flatMap(List::stream).toList();
            return all.equals(all.stream().sorted().toList());
        }
    }

    private void multiply(Edit.WeightProduct edit) throws ProblemException {
        if (edit.factors().size() < 2) {
            throw refusal("edit.product-factors", edit.into());
        }
        for (var factor : edit.factors()) {
            draft.variable(factor);
        }
        if (draft.imported().replicates().isPresent()) {
            throw refusal("edit.product-replicates", edit.into());
        }
        draft.make(
                new Variable(edit.into(), edit.label(), Role.WEIGHT, Measure.SCALE, List.of()),
                new Made.Product(edit.factors(), edit.scale()));
    }

    private void rake(Edit.RakedWeight edit) throws ProblemException {
        if (edit.margins().isEmpty()) {
            throw refusal("edit.rake-empty");
        }
        if (!edit.base().isEmpty()) {
            draft.variable(edit.base());
        }
        for (var margin : edit.margins()) {
            draft.variable(margin.variable());
        }
        if (draft.imported().replicates().isPresent()) {
            throw refusal("edit.product-replicates", edit.into());
        }
        draft.make(
                new Variable(edit.into(), edit.label(), Role.WEIGHT, Measure.SCALE, List.of()), new Made.Raked(edit));
    }

    private void cross(Edit.Crossed edit) throws ProblemException {
        if (edit.variables().size() < 2
                || new HashSet<>(edit.variables()).size() < edit.variables().size()) {
            throw refusal("edit.cross-two", edit.into());
        }
        for (var name : edit.variables()) {
            var part = draft.variable(name);
            if (part.build().values().isEmpty()) {
                throw refusal("edit.cross-labels", name);
            }
        }
        var values = new ArrayList<Variable.Value>();
        var groups = new LinkedHashMap<String, Group>();
        for (var set : edit.codes()) {
            var code = Made.Crossed.code(set);
            var group = Group.everyone();
            for (var i = 0; i < set.size(); i++) {
                group = group.and(edit.variables().get(i), set.get(i));
            }
            groups.put(code, group);
            values.add(new Variable.Value(code, code));
        }
        draft.make(
                new Variable(edit.into(), edit.label(), Role.GROUP, Measure.NOMINAL, values, groups),
                new Made.Crossed(edit.variables()));
    }

    private void band(Edit.Banded edit) throws ProblemException {
        draft.variable(edit.variable());
        for (var i = 0; i < edit.cuts().size(); i++) {
            if (!Double.isFinite(edit.cuts().get(i))
                    || (i > 0 && edit.cuts().get(i) <= edit.cuts().get(i - 1))) {
                throw refusal("edit.band-cuts", edit.variable());
            }
        }
        if (edit.cuts().isEmpty()) {
            throw refusal("edit.band-cuts", edit.variable());
        }
        var bands = new Bands(edit.cuts(), edit.whole());
        var codes = bands.codes();
        var labels = bands.labels();
        var values = new ArrayList<Variable.Value>();
        for (var i = 0; i < codes.size(); i++) {
            values.add(new Variable.Value(codes.get(i), labels.get(i)));
        }
        draft.make(
                new Variable(edit.into(), edit.label(), Role.GROUP, Measure.ORDINAL, values),
                new Made.Banded(edit.variable(), bands));
    }

    private static ProblemException refusal(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments));
    }
}

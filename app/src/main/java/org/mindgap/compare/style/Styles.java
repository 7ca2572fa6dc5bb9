package org.mindgap.compare.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.compare.people.AnswerScores;
import org.mindgap.compare.people.Scope;
import org.mindgap.gap.Column;
import org.mindgap.gap.ModelSide;
import org.mindgap.survey.Group;

/** Response styles of people and models over the ordered questions of a scope. */
public final class Styles {
    private final Scope scope;
    private final Agreement agreement;

    /** @param agreement which options agree and disagree */
    public Styles(Scope scope, Agreement agreement) {
        this.scope = scope;
        this.agreement = agreement;
    }

    /** Ordered questions of the scope of which nobody knows whether their options agree and disagree. */
    public int unknown() {
        return (int) scope.questions().stream()
                .filter(q -> q.measure().ordered() && agreement.unknown(q, scope.policy()))
                .count();
    }

    /** How many questions of the scope can show a style. */
    public int questions(Style style) {
        return (int) scope.questions().stream()
                .filter(q -> style.of(q, scope.policy(), agreement).isPresent())
                .count();
    }

    /** A row for each model, group and style that any question can show. */
    public List<StyleRow> rows() {
        var all = new ArrayList<StyleRow>();
        scope.forEach((column, group) -> {
            for (var style : Style.values()) {
                row(column, group, style).ifPresent(all::add);
            }
        });
        return all;
    }

    private Optional<StyleRow> row(Column column, Group group, Style style) {
        var scores = new ArrayList<AnswerScores>();
        var model = 0.0;
        var variance = 0.0;
        var ofPeople = false;
        for (var question : scope.questions()) {
            var of = style.of(question, scope.policy(), agreement);
            if (of.isEmpty()
                    || Double.isNaN(of.get().mean(scope.people(question, group).shares()))) {
                continue;
            }
            var side = scope.model(column, question, group);
            var mean = side.known() ? of.get().mean(side.shares()) : Double.NaN;
            if (!Double.isNaN(mean)) {
                scores.add(of.get());
                model += mean;
                variance += chance(side, of.get());
                ofPeople |= side.ofPeople();
            }
        }
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        var q = scores.size();
        var people = scope.means(group).of(scores);
        var error = Math.sqrt(variance) / q;
        return Optional.of(new StyleRow(
                column,
                group,
                style,
                q,
                people,
                model / q,
                error,
                model / q - people.value(),
                // a yardstick made of these people varies with them, and not beside them
                ofPeople ? Double.NaN : Math.hypot(error, people.error())));
    }

    private static double chance(ModelSide side, AnswerScores scores) {
        // of draws alone: what wordings change is told by mindgap steady
        return side.draws() > 1 ? scores.variance(side.shares()) / (side.draws() - 1) : 0;
    }
}

package org.mindgap.compare.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mindgap.compare.people.AnswerScores;
import org.mindgap.compare.people.Scope;
import org.mindgap.gap.Column;
import org.mindgap.survey.Group;

/** Log scores of the models and people of a scope. */
public final class LogScores {
    private final Scope scope;
    private final double mixed;

    /**
     * Of a scope.
     *
     * @param mixed part of every option alike that is mixed into each model's answer, (1 − e) q + e/k; 0 for none
     */
    public LogScores(Scope scope, double mixed) {
        if (!(mixed >= 0 && mixed < 1)) {
            throw new IllegalArgumentException("a part below 1, not " + mixed);
        }
        this.scope = scope;
        this.mixed = mixed;
    }

    /** A row for each model and group that share a question. */
    public List<LogScore> rows() {
        var all = new ArrayList<LogScore>();
        scope.forEach((column, group) -> row(column, group).ifPresent(all::add));
        return all;
    }

    private Optional<LogScore> row(Column column, Group group) {
        var scored = new ArrayList<AnswerScores>();
        var ceiling = 0.0;
        var floor = 0.0;
        var zeros = 0;
        var atZero = 0.0;
        var questions = 0;
        for (var question : scope.questions()) {
            var people = scope.people(question, group).shares();
            var side = scope.model(column, question, group);
            if (!side.known() || people.length < 2 || Arrays.stream(people).anyMatch(Double::isNaN)) {
                continue;
            }
            questions++;
            var logs = logs(side.shares());
            var impossible = 0.0;
            for (var i = 0; i < logs.length; i++) {
                impossible += logs[i] == Double.NEGATIVE_INFINITY ? people[i] : 0;
            }
            atZero += impossible;
            if (impossible > 0) {
                zeros++;
            } else {
                scored.add(new AnswerScores(question, logs));
                ceiling -= entropy(people);
                floor -= Math.log(people.length);
            }
        }
        if (questions == 0) {
            return Optional.empty();
        }
        var q = scored.size();
        return Optional.of(new LogScore(
                column,
                group,
                questions,
                zeros,
                atZero / questions,
                scope.means(group).of(scored),
                q == 0 ? Double.NaN : ceiling / q,
                q == 0 ? Double.NaN : floor / q));
    }

    private double[] logs(double[] shares) {
        return Arrays.stream(shares)
                .map(s -> Math.log((1 - mixed) * s + mixed / shares.length))
                .toArray();
    }

    static double entropy(double[] shares) {
        return -Arrays.stream(shares)
                .filter(s -> s > 0)
                .map(s -> s * Math.log(s))
                .sum();
    }
}

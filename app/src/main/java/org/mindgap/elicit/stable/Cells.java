package org.mindgap.elicit.stable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;

/**
 * The answers to one question, one cell for each way of asking. A cell is a mean: of the draws behind it, or of one
 * distribution. Shares are of the options that count, rescaled to 1; an answer without a share for one of them is left
 * out, since nothing is put in its place.
 */
final class Cells {
    private final Question question;
    private final List<Option> options;
    private final Map<Way, Cell> cells = new LinkedHashMap<>();

    /** Whom the prompt names, in which language. */
    record Who(AskedAs askedAs, Group target, String language) {}

    /** One way of asking. */
    record Way(Who who, String wording, String order) {}

    /** What came of it: sums over draws of shares and of their squares. */
    static final class Cell {
        private final double[] sum;
        private double squares;
        private long draws;

        private Cell(int options) {
            sum = new double[options];
        }

        private void add(double[] shares, int times) {
            for (var i = 0; i < sum.length; i++) {
                sum[i] += times * shares[i];
                squares += times * shares[i] * shares[i];
            }
            draws += times;
        }

        double[] mean() {
            var mean = sum.clone();
            for (var i = 0; i < mean.length; i++) {
                mean[i] /= draws;
            }
            return mean;
        }
    }

    Cells(Question question) {
        this.question = question;
        this.options = question.options().stream()
                .filter(Option::substantive)
                .sorted(Comparator.comparingInt(Option::position))
                .toList();
    }

    Question question() {
        return question;
    }

    /** Whether the options have an order: then answers have a mean place. */
    boolean ordered() {
        return question.measure() != Measure.NOMINAL && options.size() > 1;
    }

    List<Option> options() {
        return options;
    }

    void add(SameAnswers same) {
        var answer = same.first();
        if (answer.status() != AnswerStatus.OK) {
            return;
        }
        var draws = answer.condition().reading() == Reading.DRAWS;
        var shares = new double[options.size()];
        var whole = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var share = answer.shares().get(options.get(i).code());
            if (share == null && !draws) {
                return;
            }
            shares[i] = share == null ? 0 : share;
            whole += shares[i];
        }
        if (!(whole > 0)) {
            return; // don't know is no place
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= whole;
        }
        var how = answer.condition();
        var way = new Way(new Who(how.askedAs(), answer.target(), how.language()), how.wording(), how.order());
        cells.computeIfAbsent(way, w -> new Cell(options.size()))
                .add(shares, same.times() * Math.max(1, answer.draws()));
    }

    Map<Way, Cell> all() {
        return cells;
    }

    Set<Who> who() {
        var found = new LinkedHashSet<Who>();
        cells.keySet().forEach(w -> found.add(w.who()));
        return found;
    }

    List<String> wordings() {
        return cells.keySet().stream().map(Way::wording).distinct().toList();
    }

    List<String> orders() {
        return cells.keySet().stream().map(Way::order).distinct().toList();
    }

    /** Those personas that were asked in every wording and every order, so that nothing is confused with anything. */
    List<Who> complete() {
        var complete = new ArrayList<Who>();
        for (var who : who()) {
            var whole = true;
            for (var wording : wordings()) {
                for (var order : orders()) {
                    whole &= cells.containsKey(new Way(who, wording, order));
                }
            }
            if (whole) {
                complete.add(who);
            }
        }
        return complete;
    }

    /**
     * The number that is taken apart: the mean place of ordered options, from 0 to 1; else the share of each option.
     *
     * @param shares over the options
     */
    double[] number(double[] shares) {
        if (!ordered()) {
            return shares;
        }
        var place = 0.0;
        for (var i = 0; i < shares.length; i++) {
            place += shares[i] * i / (shares.length - 1);
        }
        return new double[] {place};
    }

    /** Variance of single draws within a cell; 0 where a distribution was read. */
    double within(Cell cell) {
        if (cell.draws <= 1) {
            return 0;
        }
        var mean = cell.mean();
        if (!ordered()) {
            var square = 0.0;
            for (var share : mean) {
                square += share * share;
            }
            return Math.max(0, cell.squares / cell.draws - square);
        }
        // each draw is one option, so that its place's square is known from the shares
        var place = number(mean)[0];
        var square = 0.0;
        for (var i = 0; i < mean.length; i++) {
            var at = i / (double) (mean.length - 1);
            square += mean[i] * at * at;
        }
        return Math.max(0, square - place * place);
    }
}

package org.mindgap.gap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;

/**
 * What a gap table is asked for.
 *
 * @param metrics at least one
 * @param by dimensions of the rows: {@code model}, {@code asked_as}, {@code topic}, {@code question}, or the name of a
 *     dividing variable (already the survey's own). Models and ways of asking are never pooled: they are added to the
 *     rows where there is more than one
 * @param where only these people, in the survey's own codes
 * @param models ids, or empty for all
 * @param questions ids, or empty for all
 * @param topics or empty for all
 * @param policy which options count
 * @param weighted with the survey's weight
 * @param scope which questions a row rests on
 * @param codes for a variable of {@code by} the codes that may be rows, and for the country variable the countries that
 *     are looked at; others neither show nor narrow the shared questions. A variable that is absent here is not
 *     narrowed
 * @param askedAs only these ways of asking, or empty for all
 * @param uncertainty how intervals are computed, or nothing: then there are none
 * @param minus for differences: the keys (model, asked_as or a variable of {@code by}, with id, word or code) of the rows
 *     that others are compared with; empty for none
 * @param choice which of a model's answers count, where it was read or asked in several ways
 * @param byPopulation whether an average over countries counts each by the people who live there, as the survey's
 *     populations say, instead of equally; a row with a country whose population nobody said has no value then
 */
public record GapQuery(
        List<Metric> metrics,
        List<String> by,
        Group where,
        Set<String> models,
        Set<String> questions,
        Set<String> topics,
        OptionPolicy policy,
        boolean weighted,
        Scope scope,
        Map<String, Set<String>> codes,
        Set<AskedAs> askedAs,
        Optional<Uncertainty> uncertainty,
        Map<String, String> minus,
        AnswerChoice choice,
        boolean byPopulation) {

    public static final String MODEL = "model";
    public static final String ASKED_AS = "asked_as";
    public static final String TOPIC = "topic";
    public static final String QUESTION = "question";

    /** Which questions a row's average is taken over. */
    public enum Scope {
        /** Only questions that were asked of all rows (people) so that rows may be compared. The default. */
        SAME_IN_ALL_ROWS,
        /** Every question a row has; rows may not be compared with each other. */
        ALL
    }

    public GapQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        models = Set.copyOf(models);
        questions = Set.copyOf(questions);
        topics = Set.copyOf(topics);
        codes = Map.copyOf(codes);
        askedAs = Set.copyOf(askedAs);
        minus = Map.copyOf(minus);
    }

    /** The same in other metrics. */
    public GapQuery metrics(List<Metric> other) {
        return change(d -> d.metrics = other);
    }

    /** The same with other rows. */
    public GapQuery by(List<String> other) {
        return change(d -> d.by = other);
    }

    /** The same of these people only. */
    public GapQuery where(Group other) {
        return change(d -> d.where = other);
    }

    /** The same of these models, or of all. */
    public GapQuery models(Set<String> other) {
        return change(d -> d.models = other);
    }

    /** The same over these questions, or over all. */
    public GapQuery questions(Set<String> other) {
        return change(d -> d.questions = other);
    }

    /** The same over questions of these topics, or of all. */
    public GapQuery topics(Set<String> other) {
        return change(d -> d.topics = other);
    }

    /** The same with the survey's weight, or without. */
    public GapQuery weighted(boolean other) {
        return change(d -> d.weighted = other);
    }

    /** The same with such intervals, or with none. */
    public GapQuery uncertainty(Optional<Uncertainty> other) {
        return change(d -> d.uncertainty = other);
    }

    /** The same where other options count. */
    public GapQuery with(OptionPolicy other) {
        return change(d -> d.policy = other);
    }

    /** The same, narrowed to codes of variables and to ways of asking. */
    public GapQuery narrowed(Map<String, Set<String>> newCodes, Set<AskedAs> newAskedAs) {
        return change(d -> {
            d.codes = newCodes;
            d.askedAs = newAskedAs;
        });
    }

    /** The same with another scope. */
    public GapQuery with(Scope newScope) {
        return change(d -> d.scope = newScope);
    }

    /** The same where averages over countries count them by their populations, or equally. */
    public GapQuery byPopulation(boolean other) {
        return change(d -> d.byPopulation = other);
    }

    /** The same with intervals. */
    public GapQuery with(Uncertainty how) {
        return change(d -> d.uncertainty = Optional.of(how));
    }

    /** The same of some of the models' answers. */
    public GapQuery with(AnswerChoice newChoice) {
        return change(d -> d.choice = newChoice);
    }

    /** The same without intervals. */
    public GapQuery withoutIntervals() {
        return change(d -> d.uncertainty = Optional.empty());
    }

    /** The same, each row compared with the row that has these keys instead of its own. */
    public GapQuery minus(Map<String, String> reference) {
        return change(d -> d.minus = reference);
    }

    /** Everything of a survey by the given dimensions with the default policy, without intervals. */
    public static GapQuery of(List<Metric> metrics, List<String> by) {
        return new GapQuery(
                metrics,
                by,
                Group.everyone(),
                Set.of(),
                Set.of(),
                Set.of(),
                OptionPolicy.SUBSTANTIVE,
                true,
                Scope.SAME_IN_ALL_ROWS,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Map.of(),
                AnswerChoice.ALL,
                false);
    }

    private GapQuery change(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.query();
    }

    /** What a copy may differ in: everything. */
    private static final class Draft {
        private List<Metric> metrics;
        private List<String> by;
        private Group where;
        private Set<String> models;
        private Set<String> questions;
        private Set<String> topics;
        private OptionPolicy policy;
        private boolean weighted;
        private Scope scope;
        private Map<String, Set<String>> codes;
        private Set<AskedAs> askedAs;
        private Optional<Uncertainty> uncertainty;
        private Map<String, String> minus;
        private AnswerChoice choice;
        private boolean byPopulation;

        Draft(GapQuery from) {
            this.metrics = from.metrics;
            this.by = from.by;
            this.where = from.where;
            this.models = from.models;
            this.questions = from.questions;
            this.topics = from.topics;
            this.policy = from.policy;
            this.weighted = from.weighted;
            this.scope = from.scope;
            this.codes = from.codes;
            this.askedAs = from.askedAs;
            this.uncertainty = from.uncertainty;
            this.minus = from.minus;
            this.choice = from.choice;
            this.byPopulation = from.byPopulation;
        }

        GapQuery query() {
            return new GapQuery(
                    metrics,
                    by,
                    where,
                    models,
                    questions,
                    topics,
                    policy,
                    weighted,
                    scope,
                    codes,
                    askedAs,
                    uncertainty,
                    minus,
                    choice,
                    byPopulation);
        }
    }
}

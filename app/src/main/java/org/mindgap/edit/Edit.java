package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Wording;

/**
 * One change of one survey. It names variables, questions and codes as the survey does; what it says stands in the place
 * of what was imported, which is never rewritten. An empty text takes an earlier one away.
 */
public sealed interface Edit {

    /** What a variable is used as. Used as opinion question it becomes one; else its question goes. */
    record UseAs(String variable, Role role) implements Edit {}

    /**
     * What a variable and the question that it is are called on screen and in tables. Edits, answers and groups go on
     * referring to it by its name in the file.
     */
    record ShownName(String variable, String name) implements Edit {}

    /** Label of a variable and of the question that it is. */
    record VariableLabel(String variable, String label) implements Edit {}

    /** Label of a code and of the option that it is; a code without label so far gets one and can be counted. */
    record ValueLabel(String variable, String code, String label) implements Edit {}

    /** Level of measurement of a variable or question. */
    record MeasuredAs(String variable, Measure measure) implements Edit {}

    /** What choosing an option says: substantive, don't know, refused, not asked (missing). */
    record KindOfOption(String question, String code, OptionKind kind) implements Edit {}

    /** Label of a question and of its variable. */
    record QuestionLabel(String question, String label) implements Edit {}

    /** Label of an option and of its code. */
    record OptionLabel(String question, String code, String label) implements Edit {}

    /** What was read out before the wording. */
    record StemText(String question, String stem) implements Edit {}

    /** The question as asked; an empty one takes the confirmation back. */
    record WordingText(String question, String wording) implements Edit {}

    /** What stood on the card that was shown. */
    record Showcard(String question, String text) implements Edit {}

    /** BCP 47 tag of wording and labels. */
    record WordingLanguage(String question, String language) implements Edit {}

    /** Where question and wording come from. */
    record WordingSource(String question, String source) implements Edit {}

    /** The topic a question is tagged with. */
    record TopicTag(String question, String topic) implements Edit {}

    /** The question in another language, options included; one that says nothing takes it away. */
    record Translation(String question, Wording wording) implements Edit {}

    /**
     * Doubts about a question in another language that somebody looked at and found to be none.
     *
     * @param flags keys of all that are accepted from now on; none takes that back
     */
    record AcceptFlags(String question, String language, List<String> flags) implements Edit {
        public AcceptFlags {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Crosswalk: a code stands for a country or group of the study, whose name becomes its label; codes of a variable
     * that stand for the same group are one. An empty group takes the entry away.
     */
    record MapCode(String variable, String code, String group) implements Edit {}

    /** The country of everybody in a file without such a variable; empty takes it away. */
    record CountryIs(String country) implements Edit {}

    /**
     * How many people live in a country, by its code in the variable of countries.
     *
     * @param people 0 takes the number away
     * @param source where it comes from and of which year, or empty
     */
    record CountryPopulation(String variable, String code, double people, String source) implements Edit {}

    /**
     * The values of a variable that are no answer, as SPSS has them: codes and ranges ({@link Missing}), in the place of
     * what was declared before; empty takes the declaration away.
     */
    record MissingValues(String variable, String values) implements Edit {}

    /** Whether people with a code are in no group of the variable, as if the file had no value. */
    record LeaveCodeOut(String variable, String code, boolean leftOut) implements Edit {}

    /** Makes a new variable out of others, which stay as they are. */
    sealed interface Making extends Edit {

        /** Name of the new variable. */
        String into();

        String label();
    }

    /**
     * A new opinion question whose options are those of another one in another order, put together, or called otherwise.
     *
     * @param options the new ones in their order; each option of the other question goes into exactly one
     */
    record Recoded(String question, String into, String label, List<To> options) implements Making {
        public Recoded {
            options = List.copyOf(options);
        }

        /** A new option and the codes that become it. */
        public record To(String code, String label, OptionKind kind, List<String> from) {
            public To {
                from = List.copyOf(from);
            }
        }
    }

    /**
     * A new weight: the product of numbers. Who lacks one of them has none.
     *
     * @param scaled whether it is divided by its mean over the people whose product is above 0, so that it adds up to
     *     their number
     * @param scale what every product is multiplied by; 0 before the edit is made, which looks it up
     */
    record WeightProduct(String into, String label, List<String> factors, boolean scaled, double scale)
            implements Making {
        public WeightProduct {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A new group for every set of codes that occurs together. Who lacks one of the values is in none.
     *
     * @param codes the sets that occur, each in the order of the variables; empty before the edit is made, which looks
     *     them up
     */
    record Crossed(String into, String label, List<String> variables, List<List<String>> codes) implements Making {
        public Crossed {
            variables = List.copyOf(variables);
            codes = codes.stream().map(List::copyOf).toList();
        }
    }

    /**
     * New groups by a number: below the first cut, from it to below the second, and so on, from the last cut on.
     *
     * @param cuts ascending
     * @param whole whether all numbers are whole, so that "18 to 29" says what "18 to under 30" does; looked up when the
     *     edit is made
     */
    record Banded(String into, String label, String variable, List<Double> cuts, boolean whole) implements Making {
        public Banded {
            cuts = List.copyOf(cuts);
        }
    }

    /**
     * A new weight: another one times a factor for each category of some variables, so that these have given shares
     * (raking). Who lacks the other weight has none.
     *
     * @param base the weight that it starts from; empty where everybody counts the same
     * @param margins the shares wanted
     * @param most weights above this multiple of their mean are cut to it, and what is cut is spread over the others; 0
     *     where none is cut
     * @param limit that multiple as a weight; looked up when the edit is made, 0 where none is cut
     * @param added what is added to each weight that is not cut; looked up too
     */
    record RakedWeight(
            String into, String label, String base, List<Margin> margins, double most, double limit, double added)
            implements Making {
        public RakedWeight {
            margins = List.copyOf(margins);
        }

        /** The shares wanted of the codes of a variable. */
        public record Margin(String variable, List<Target> targets) {
            public Margin {
                targets = List.copyOf(targets);
            }
        }

        /**
         * A code and its share.
         *
         * @param share part of 1, or percent, as it was given
         * @param factor of the weights; 0 before the edit is made, which looks it up
         */
        public record Target(String code, double share, double factor) {}

        /** Not looked up yet. */
        public RakedWeight(String into, String label, String base, List<Margin> margins, double most) {
            this(into, label, base, margins, most, 0, 0);
        }

        RakedWeight with(double[][] factors, double cut, double more) {
            var found = new ArrayList<Margin>();
            for (var m = 0; m < margins.size(); m++) {
                var targets = new ArrayList<Target>();
                for (var c = 0; c < factors[m].length; c++) {
                    var target = margins.get(m).targets().get(c);
                    targets.add(new Target(target.code(), target.share(), factors[m][c]));
                }
                found.add(new Margin(margins.get(m).variable(), targets));
            }
            return new RakedWeight(into, label, base, found, most, cut, more);
        }
    }
}

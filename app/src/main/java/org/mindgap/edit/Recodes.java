package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.LookAlike;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** New options of a question: in reverse, or put together as somebody says. */
public final class Recodes {
    /** Stands for a new option that is no answer. */
    public static final String MISSING = "missing";

    private Recodes() {}

    /**
     * The answers that count in reverse, so that the last one gets the code of the first; don't know and the like stay
     * as they are.
     */
    public static List<Edit.Recoded.To> reversed(Question question) {
        var counting = question.options().stream().filter(Option::substantive).toList();
        var options = new ArrayList<Edit.Recoded.To>();
        for (var i = 0; i < counting.size(); i++) {
            var from = counting.get(counting.size() - 1 - i);
            options.add(new Edit.Recoded.To(
                    counting.get(i).code(), from.label(), OptionKind.SUBSTANTIVE, List.of(from.code())));
        }
        options.addAll(rest(question, Option::substantive));
        return options;
    }

    /**
     * Options whose labels look alike ("Agree" and "agree", "1" and "01", letters of another script) put together, each
     * under the code and the label of the first of them; only options of one kind. Nothing where none look alike.
     */
    public static Optional<List<Edit.Recoded.To>> alike(Question question) {
        var first = new LinkedHashMap<String, String>();
        for (var kind : OptionKind.values()) {
            var labels = question.options().stream()
                    .filter(o -> o.kind() == kind)
                    .map(Option::label)
                    .distinct()
                    .toList();
            LookAlike.written(labels)
                    .forEach(w -> w.texts()
                            .forEach(t -> first.putIfAbsent(kind + t, w.texts().get(0))));
            for (var pair : LookAlike.pairs(labels)) {
                var stands =
                        labels.indexOf(pair.first()) < labels.indexOf(pair.second()) ? pair.first() : pair.second();
                var target = first.getOrDefault(kind + stands, stands);
                first.putIfAbsent(kind + pair.first(), target);
                first.putIfAbsent(kind + pair.second(), target);
            }
        }
        var together = new LinkedHashMap<String, Edit.Recoded.To>();
        for (var option : question.options()) {
            var label = first.get(option.kind() + option.label());
            var key = label == null ? "code " + option.code() : option.kind() + label;
            var before = together.get(key);
            var from = new ArrayList<>(before == null ? List.of() : before.from());
            from.add(option.code());
            together.put(
                    key,
                    before == null
                            ? new Edit.Recoded.To(option.code(), option.label(), option.kind(), from)
                            : new Edit.Recoded.To(before.code(), before.label(), before.kind(), from));
        }
        return together.size() == question.options().size()
                ? Optional.empty()
                : Optional.of(List.copyOf(together.values()));
    }

    /**
     * New options as rules say: {@code 1+2=1 Agree}, {@code 9=missing}. What is no answer and not named stays as it is.
     *
     * @throws ProblemException for a rule that says nothing, and for an answer that no rule names
     */
    public static List<Edit.Recoded.To> of(Question question, List<String> rules) throws ProblemException {
        var options = new ArrayList<Edit.Recoded.To>();
        var named = new HashSet<String>();
        for (var rule : rules) {
            var equals = rule.lastIndexOf('=');
            var to = rule.substring(equals + 1).strip();
            if (equals < 1 || to.isEmpty()) {
                throw new ProblemException(Problem.error("edit.recode-rule", rule));
            }
            var from = List.of(rule.substring(0, equals).strip().split("\\s*\\+\\s*"));
            for (var code : from) {
                if (question.option(code).isEmpty()) {
                    throw new ProblemException(Problem.error("edit.no-option", question.id(), code));
                }
            }
            named.addAll(from);
            if (to.equals(MISSING)) {
                from.forEach(c -> options.add(missing(question.option(c).orElseThrow())));
            } else {
                var blank = to.indexOf(' ');
                var code = blank < 0 ? to : to.substring(0, blank);
                var label = blank < 0
                        ? label(question, from)
                        : to.substring(blank + 1).strip();
                options.add(new Edit.Recoded.To(code, label, kind(question, from), from));
            }
        }
        options.addAll(rest(question, o -> o.substantive() || named.contains(o.code())));
        return lastMissing(options);
    }

    /**
     * New options as a table of old and new codes says, in the order of the new codes where all are numbers, else of the
     * old ones. An option without a new code is no answer any more.
     *
     * @param codes new code by old one, blank for no answer
     * @param labels label by new code
     */
    public static List<Edit.Recoded.To> of(Question question, Map<String, String> codes, Map<String, String> labels) {
        var from = new LinkedHashMap<String, List<String>>();
        var gone = new ArrayList<Option>();
        for (var option : question.options()) {
            var to = codes.getOrDefault(option.code(), "").strip();
            if (to.isEmpty()) {
                gone.add(option);
            } else {
                from.computeIfAbsent(to, c -> new ArrayList<>()).add(option.code());
            }
        }
        var options = new ArrayList<Edit.Recoded.To>();
        from.forEach((code, olds) -> {
            var label = labels.getOrDefault(code, "").strip();
            options.add(new Edit.Recoded.To(
                    code, label.isEmpty() ? label(question, olds) : label, kind(question, olds), olds));
        });
        if (from.keySet().stream().allMatch(c -> DecimalText.parse(c).isPresent())) {
            options.sort(
                    Comparator.comparingDouble(o -> DecimalText.parse(o.code()).orElse(0)));
        }
        for (var option : gone) {
            var code = from.containsKey(option.code()) ? "old-" + option.code() : option.code();
            options.add(new Edit.Recoded.To(code, option.label(), OptionKind.NOT_ASKED, List.of(option.code())));
        }
        return lastMissing(options);
    }

    /**
     * The edits that recode a question: the new one, and unless both are kept the old one left out, so that nothing is
     * counted twice.
     */
    public static List<Edit> edits(Edit.Recoded recoded, boolean keepBoth) {
        return keepBoth ? List.of(recoded) : List.of(recoded, new Edit.UseAs(recoded.question(), Role.LEFT_OUT));
    }

    /** A name that the survey has not: the question's with "_r", "_r2", ... */
    public static String name(Survey survey, String question, Collection<String> taken) {
        var name = question + "_r";
        for (var number = 2; taken(survey, name, taken); number++) {
            name = question + "_r" + number;
        }
        return name;
    }

    private static boolean taken(Survey survey, String name, Collection<String> taken) {
        return taken.contains(name)
                || survey.variable(name).isPresent()
                || survey.question(name).isPresent();
    }

    static Edit.Recoded.To missing(Option option) {
        return new Edit.Recoded.To(option.code(), option.label(), OptionKind.NOT_ASKED, List.of(option.code()));
    }

    private static List<Edit.Recoded.To> rest(Question question, java.util.function.Predicate<Option> without) {
        return question.options().stream()
                .filter(without.negate())
                .map(o -> new Edit.Recoded.To(o.code(), o.label(), o.kind(), List.of(o.code())))
                .toList();
    }

    private static String label(Question question, List<String> from) {
        return String.join(
                " / ",
                from.stream()
                        .flatMap(c -> question.option(c).stream())
                        .map(Option::label)
                        .toList());
    }

    /** That of the first that counts, else of the first. */
    private static OptionKind kind(Question question, List<String> from) {
        var all = from.stream().flatMap(c -> question.option(c).stream()).toList();
        return all.stream()
                .filter(Option::substantive)
                .findFirst()
                .or(() -> Optional.of(all.get(0)))
                .map(Option::kind)
                .orElseThrow();
    }

    private static List<Edit.Recoded.To> lastMissing(List<Edit.Recoded.To> options) {
        return options.stream()
                .sorted(Comparator.comparing(o -> o.kind() != OptionKind.SUBSTANTIVE))
                .toList();
    }
}

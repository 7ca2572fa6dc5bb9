package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;

/**
 * Finds options that may be no opinion: by the words of their labels in several languages, by codes that stand apart at
 * the end of a scale (8 and 9, 98 and 99, 998 and 999), and by negative codes beside a scale that has none. Looks at the
 * dictionary alone, at no respondent.
 */
public final class OptionProposals {
    /** Labels of these mean something, whatever their code is. */
    private static final Pattern MEANS_SOMETHING = Pattern.compile(
            "\\b(?:others?|else|none|neither|nothing|nobody|both|equally|depends?|never|independent)\\b|\\d",
            Pattern.CASE_INSENSITIVE);

    private static final List<Long> ENDS = List.of(8L, 98L, 998L, 9998L);
    private static final int MOST = 200;

    private final NoOpinionWords words = new NoOpinionWords();

    /** Every proposal for the variables of a file, in their order. */
    public List<OptionProposal> of(Dictionary dictionary) {
        var all = new ArrayList<OptionProposal>();
        MicrodataCodebook.of(dictionary).entries().forEach((variable, entry) -> all.addAll(of(variable, entry)));
        return all;
    }

    /** The kinds that would come of accepting proposals, by variable and code. */
    public static Map<String, Map<String, OptionKind>> kinds(List<OptionProposal> accepted) {
        var kinds = new LinkedHashMap<String, Map<String, OptionKind>>();
        accepted.forEach(p ->
                kinds.computeIfAbsent(p.variable(), v -> new LinkedHashMap<>()).put(p.code(), p.kind()));
        return kinds;
    }

    /** What is proposed for one variable; its entry's kinds are what the file itself declares. */
    List<OptionProposal> of(String variable, Codebook.Entry entry) {
        if (entry.options().isEmpty() || entry.options().size() > MOST) {
            return List.of();
        }
        var found = new ArrayList<OptionProposal>();
        entry.options().forEach((code, label) -> {
            var declared = Optional.ofNullable(entry.kinds().get(code));
            byWords(variable, code, label, declared)
                    .or(() -> declared.isPresent() ? Optional.empty() : byCode(variable, code, label, entry))
                    .or(() -> declared.isPresent() ? Optional.empty() : notRead(variable, code, label))
                    .ifPresent(found::add);
        });
        return found;
    }

    private Optional<OptionProposal> byWords(
            String variable, String code, String label, Optional<OptionKind> declared) {
        var said = words.of(label);
        if (said.isEmpty() || declared.equals(said.map(s -> s.reason().kind()))) {
            return Optional.empty();
        }
        if (declared.filter(k -> k != OptionKind.NOT_ASKED).isPresent()) {
            return Optional.empty(); // the file's own word, or one of Mindgap's
        }
        var reason = said.get().reason();
        var language = said.get().languageName();
        return Optional.of(new OptionProposal(
                variable,
                code,
                label,
                reason.kind(),
                reason == NoOpinionWords.Reason.NOT_ASKED,
                true,
                declared.isPresent()
                        ? Problem.note("microdata.proposal-declared", language)
                        : Problem.note("microdata.proposal-words", language)));
    }

    private Optional<OptionProposal> byCode(String variable, String code, String label, Codebook.Entry entry) {
        var number = whole(code);
        if (number.isEmpty()
                || (!label.equals(code)
                        && MEANS_SOMETHING.matcher(shortened(label)).find())) {
            return Optional.empty();
        }
        var value = number.getAsLong();
        var others = entry.options().entrySet().stream()
                .filter(o -> !entry.kinds().containsKey(o.getKey())
                        && words.of(o.getValue()).isEmpty())
                .map(o -> whole(o.getKey()))
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        if (value < 0) {
            return negative(variable, code, label, value, others);
        }
        for (var end : ENDS) {
            if (value == end || value == end + 1) {
                return apart(variable, code, label, end, others);
            }
        }
        return Optional.empty();
    }

    /** A negative code beside a scale from 0 or 1 on; a scale from −5 to 5 has negative answers. */
    private static Optional<OptionProposal> negative(
            String variable, String code, String label, long value, long[] others) {
        var answers = java.util.Arrays.stream(others).filter(o -> o >= 0).count();
        var lowest = java.util.Arrays.stream(others).min().orElse(0);
        var highest = java.util.Arrays.stream(others).max().orElse(0);
        if (answers < 2 || -lowest == highest) {
            return Optional.empty();
        }
        var kind = value == -1 ? OptionKind.DONT_KNOW : value == -2 ? OptionKind.REFUSED : OptionKind.NOT_ASKED;
        return Optional.of(new OptionProposal(
                variable, code, label, kind, value == -4, false, Problem.note("microdata.proposal-negative", code)));
    }

    /** A code that leaves a gap behind the scale: 1 to 4, then 8 and 9. */
    private static Optional<OptionProposal> apart(String variable, String code, String label, long end, long[] others) {
        var scale = java.util.Arrays.stream(others)
                .filter(o -> o != end && o != end + 1)
                .toArray();
        var highest = java.util.Arrays.stream(scale).max().orElse(Long.MAX_VALUE);
        var ends = java.util.Arrays.stream(others)
                .filter(o -> o == end || o == end + 1)
                .min()
                .orElse(end);
        if (scale.length < 2 || highest >= ends - 1) {
            return Optional.empty();
        }
        var kind = code.endsWith("8") ? OptionKind.DONT_KNOW : OptionKind.REFUSED;
        return Optional.of(new OptionProposal(
                variable, code, label, kind, false, false, Problem.note("microdata.proposal-apart", code, highest)));
    }

    private Optional<OptionProposal> notRead(String variable, String code, String label) {
        return words.notReadOut(label)
                ? Optional.of(new OptionProposal(
                        variable,
                        code,
                        label,
                        OptionKind.DONT_KNOW,
                        false,
                        false,
                        Problem.note("microdata.proposal-not-read")))
                : Optional.empty();
    }

    private static OptionalLong whole(String code) {
        var number = DecimalText.parse(code);
        return number.isPresent()
                        && number.getAsDouble() == Math.rint(number.getAsDouble())
                        && Math.abs(number.getAsDouble()) < 1e9
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    private static String shortened(String label) {
        var text = label.length() > MOST ? label.substring(0, MOST) : label;
        return text.toLowerCase(Locale.ROOT);
    }
}

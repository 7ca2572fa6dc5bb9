package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * Makes of a codebook the one that somebody decided on: kinds of options and topics as they chose. What looks like no
 * opinion and was not accepted counts as an opinion, and the report says so.
 */
final class OptionChoices {
    private static final int NAMED = 12;

    private final Choices choices;
    private final RequestedRoles roles;
    private final OptionProposals proposals = new OptionProposals();
    private final Map<Like, List<String>> accepted = new LinkedHashMap<>();
    private final Map<Like, List<String>> left = new LinkedHashMap<>();
    private final Map<Like, List<String>> declaredMissing = new LinkedHashMap<>();
    private final Map<Like, List<String>> chosen = new LinkedHashMap<>();

    /** Options of several questions that were decided alike. */
    private record Like(String label, String kind, boolean clear, Optional<Problem> why) {}

    OptionChoices(Choices choices, RequestedRoles roles) {
        this.choices = choices;
        this.roles = roles;
    }

    Codebook applied(Codebook codebook) {
        var entries = new LinkedHashMap<String, Codebook.Entry>();
        codebook.entries().forEach((variable, entry) -> entries.put(variable, applied(variable, entry)));
        return codebook.with(entries);
    }

    /** The topic that was chosen for a question, or empty. */
    String topic(String variable) {
        return choices.topics().getOrDefault(variable, "");
    }

    /** What options are of which only their codes are known: what nobody accepted is an opinion. */
    Map<String, OptionKind> kinds(String variable, List<String> codes) {
        var labels = new LinkedHashMap<String, String>();
        codes.forEach(c -> labels.put(c, c));
        var bare = new Codebook.Entry("", Map.of(), Optional.empty(), Optional.empty(), labels, Map.of(), 0);
        return applied(variable, bare).kinds();
    }

    private Codebook.Entry applied(String variable, Codebook.Entry entry) {
        var role = roles.of(variable);
        if (entry.options().isEmpty() || role.filter(r -> r != Role.OPINION).isPresent()) {
            return entry;
        }
        var proposed = new LinkedHashMap<String, OptionProposal>();
        proposals.of(variable, entry).forEach(p -> proposed.put(p.code(), p));
        var kinds = new LinkedHashMap<String, OptionKind>();
        entry.options().forEach((code, label) -> {
            var said = choices.kind(variable, code);
            var declared = Optional.ofNullable(entry.kinds().get(code));
            kinds.put(code, said.or(() -> declared).orElse(OptionKind.SUBSTANTIVE));
            keep(variable, code, label, said, declared, Optional.ofNullable(proposed.get(code)));
        });
        var texts = new LinkedHashMap<>(entry.texts());
        var topic = choices.topics().get(variable);
        if (topic != null) {
            texts.put("topic", topic);
        }
        return new Codebook.Entry(
                entry.label(),
                texts,
                entry.measure(),
                entry.role(),
                entry.options(),
                kinds,
                entry.pole(),
                entry.line());
    }

    private void keep(
            String variable,
            String code,
            String label,
            Optional<OptionKind> said,
            Optional<OptionKind> declared,
            Optional<OptionProposal> proposal) {
        var what = label.isEmpty() ? code : label;
        if (proposal.isPresent() && said.equals(proposal.map(OptionProposal::kind))) {
            add(accepted, like(what, proposal.get()), variable);
        } else if (said.isPresent() && !said.equals(declared)) {
            var kind = said.get();
            add(chosen, new Like(what, OptionProposal.words(kind, true), true, Optional.empty()), variable);
        } else if (proposal.isPresent() && said.isEmpty()) {
            var counts = declared.orElse(OptionKind.SUBSTANTIVE) == OptionKind.SUBSTANTIVE;
            add(counts ? left : declaredMissing, like(what, proposal.get()), variable);
        }
    }

    private static Like like(String label, OptionProposal proposal) {
        return new Like(label, proposal.kindWords(), proposal.clear(), Optional.of(proposal.why()));
    }

    private static void add(Map<Like, List<String>> to, Like like, String variable) {
        to.computeIfAbsent(like, l -> new ArrayList<>()).add(variable);
    }

    /** What was accepted, chosen and left, one line for options that are alike. */
    void report(String file, ProblemLog log) {
        var sentences = new ProblemTexts(Locale.ENGLISH);
        accepted.forEach((like, variables) -> log.add(Problem.note(
                        "formats.proposal-accepted",
                        like.label(),
                        like.kind(),
                        variables.size(),
                        named(variables),
                        why(like, sentences))
                .at(Place.file(file))));
        chosen.forEach((like, variables) -> log.add(
                Problem.note("formats.kind-chosen", like.label(), like.kind(), variables.size(), named(variables))
                        .at(Place.file(file))));
        left.forEach((like, variables) -> {
            var code = like.clear() ? "formats.proposal-left" : "formats.proposal-doubtful-left";
            Object[] said = {like.label(), like.kind(), variables.size(), named(variables), why(like, sentences)};
            log.add((like.clear() ? Problem.warning(code, said) : Problem.note(code, said)).at(Place.file(file)));
        });
        declaredMissing.forEach((like, variables) -> log.add(
                Problem.note("formats.proposal-declared", like.label(), like.kind(), variables.size(), named(variables))
                        .at(Place.file(file))));
        if (!choices.topics().isEmpty()) {
            log.add(Problem.note("formats.topics-chosen", choices.topics().size())
                    .at(Place.file(file)));
        }
        choices.notes().forEach(n -> log.add(n.place() == null ? n.at(Place.file(file)) : n));
    }

    /** The reason without the full stop at its end, since a sentence of the report ends with it. */
    private static String why(Like like, ProblemTexts sentences) {
        var sentence = like.why().map(sentences::sentence).orElse("");
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String named(List<String> variables) {
        var shown = variables.stream().limit(NAMED).collect(Collectors.joining(", "));
        return variables.size() > NAMED ? shown + ", …" : shown;
    }
}

package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.formats.survey.OptionProposals;
import org.mindgap.survey.OptionKind;

/**
 * Options of a file that may be no opinion, each to be accepted or left. Those whose labels say so clearly are ticked to
 * begin with; the dialog shows all of them before anything is imported.
 */
public final class ProposedOptions {
    private final ReadOnlyObjectWrapper<List<Alike>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<List<String>, Boolean> said = new LinkedHashMap<>();
    private List<Choice> all = List.of();

    /** An option of one variable. */
    public static final class Choice {
        private final OptionProposal proposal;
        private final BooleanProperty accepted;

        Choice(OptionProposal proposal, boolean accepted) {
            this.proposal = proposal;
            this.accepted = new SimpleBooleanProperty(accepted);
        }

        public OptionProposal proposal() {
            return proposal;
        }

        public BooleanProperty accepted() {
            return accepted;
        }
    }

    /**
     * Options of several variables with one code, label and reason.
     *
     * @param first stands for all of them
     */
    public record Alike(OptionProposal first, List<Choice> choices) {
        public Alike {
            choices = List.copyOf(choices);
        }
    }

    ProposedOptions(List<OptionProposal> proposals) {
        read(proposals);
    }

    /** Those of the variables that are opinion questions, in groups, the clear ones first. */
    public ReadOnlyObjectProperty<List<Alike>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many options are shown. */
    public int count() {
        return shown.get().stream().mapToInt(a -> a.choices().size()).sum();
    }

    /** The file was read again, in other characters: what somebody ticked stays. */
    final void read(List<OptionProposal> proposals) {
        all = proposals.stream()
                .map(p -> {
                    var key = List.of(p.variable(), p.code());
                    var choice = new Choice(p, said.getOrDefault(key, p.clear()));
                    choice.accepted().addListener((o, before, now) -> said.put(key, now));
                    return choice;
                })
                .toList();
    }

    /** Shows those of some variables. */
    void show(Set<String> opinions) {
        var groups = new LinkedHashMap<List<Object>, List<Choice>>();
        all.stream().filter(c -> opinions.contains(c.proposal().variable())).forEach(choice -> {
            var p = choice.proposal();
            groups.computeIfAbsent(
                            List.of(
                                    !p.clear(),
                                    p.code(),
                                    p.label(),
                                    p.kind(),
                                    p.why().code()),
                            k -> new ArrayList<>())
                    .add(choice);
        });
        shown.set(groups.entrySet().stream()
                .sorted((a, b) -> Boolean.compare(
                        (Boolean) a.getKey().get(0), (Boolean) b.getKey().get(0)))
                .map(e -> new Alike(e.getValue().get(0).proposal(), e.getValue()))
                .toList());
    }

    /** Ticks or unticks every one that is shown. */
    public void accept(boolean accepted) {
        shown.get().forEach(a -> a.choices().forEach(c -> c.accepted().set(accepted)));
    }

    /** Ticks those that a preset says, or as they were proposed. */
    void as(Map<String, Map<String, OptionKind>> kinds, boolean preset) {
        for (var choice : all) {
            var p = choice.proposal();
            var kind = kinds.getOrDefault(p.variable(), Map.of()).get(p.code());
            choice.accepted().set(preset ? p.kind() == kind : p.clear());
        }
    }

    /** What the accepted ones of some variables are. */
    Map<String, Map<String, OptionKind>> kinds(Set<String> opinions) {
        return OptionProposals.kinds(all.stream()
                .filter(c ->
                        c.accepted().get() && opinions.contains(c.proposal().variable()))
                .map(Choice::proposal)
                .toList());
    }

    /** Whether an option was proposed, accepted or not. */
    boolean proposed(String variable, String code) {
        return all.stream()
                .anyMatch(c -> c.proposal().variable().equals(variable)
                        && c.proposal().code().equals(code));
    }
}

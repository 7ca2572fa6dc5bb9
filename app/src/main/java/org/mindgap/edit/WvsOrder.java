package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Questions of the World Values Survey whose options do not stand in an order as they are coded, and the order in which
 * they do: those that WorldValuesBench adjusts (methods.md §6.6), and E035 of the joint EVS/WVS file, which points the other
 * way than its neighbours (§5.3). A question is known by its name and by a word in the label of the option that is moved;
 * one of which only the name fits is told apart and never proposed.
 */
public final class WvsOrder {
    private static final Map<String, Item> ITEMS = items();

    private WvsOrder() {}

    /**
     * What becomes of a question.
     *
     * @param moved code whose label is looked at, or empty for a reversal
     * @param word that the label has, in lower case
     * @param to new code by old one, "" for no answer; codes that are not here stay
     */
    private record Item(String moved, String word, Map<String, String> to) {}

    /**
     * A question that could be recoded.
     *
     * @param edits that would do it
     * @param words what would be done: "0 Hard to say -> 3"
     */
    public record Proposal(String question, List<Edit> edits, String words) {
        public Proposal {
            edits = List.copyOf(edits);
        }
    }

    /**
     * What a survey is proposed.
     *
     * @param fitting questions that are those of the list, by name and label
     * @param unlike names of questions that are called as one of the list and do not look like it
     */
    public record Found(List<Proposal> fitting, List<String> unlike) {
        public Found {
            fitting = List.copyOf(fitting);
            unlike = List.copyOf(unlike);
        }
    }

    private static Map<String, Item> items() {
        var items = new LinkedHashMap<String, Item>();
        items.put("Q56", new Item("3", "same", Map.of("2", "3", "3", "2")));
        items.put("Q111", new Item("3", "other", Map.of("3", "")));
        items.put("Q119", new Item("0", "hard to say", Map.of("0", "3", "3", "4", "4", "5")));
        for (var id : List.of("Q221", "Q222")) {
            items.put(id, new Item("4", "not allowed", Map.of("4", "")));
        }
        IntStream.rangeClosed(241, 249)
                .forEach(i -> items.put("Q" + i, new Item("0", "against democracy", Map.of("0", "1"))));
        items.put("Q254", new Item("5", "not", Map.of("5", "")));
        items.put("E035", new Item("", "", Map.of()));
        return items;
    }

    /** Looks through the opinion questions of a survey. */
    public static Found of(Survey survey) {
        var fitting = new ArrayList<Proposal>();
        var unlike = new ArrayList<String>();
        var taken = new ArrayList<String>();
        for (var question : survey.questions()) {
            var item = ITEMS.get(question.id().toUpperCase(Locale.ROOT));
            if (item == null || question.recoded().isPresent()) {
                continue;
            }
            if (fits(question, item)) {
                var into = Recodes.name(survey, question.id(), taken);
                taken.add(into);
                fitting.add(proposal(question, item, into));
            } else if (!item.moved().isEmpty() && question.option(item.moved()).isPresent()) {
                unlike.add(question.id());
            }
        }
        return new Found(fitting, unlike);
    }

    private static boolean fits(Question question, Item item) {
        if (item.moved().isEmpty()) {
            return question.options().stream().filter(Option::substantive).count() == 10;
        }
        return question.option(item.moved())
                        .map(o -> o.label().toLowerCase(Locale.ROOT).contains(item.word()))
                        .orElse(false)
                && item.to().keySet().stream()
                        .allMatch(code -> question.option(code).isPresent());
    }

    private static Proposal proposal(Question question, Item item, String into) {
        var options = item.moved().isEmpty() ? Recodes.reversed(question) : options(question, item);
        var edits = new ArrayList<>(Recodes.edits(new Edit.Recoded(question.id(), into, "", options), false));
        edits.add(1, new Edit.MeasuredAs(into, Measure.ORDINAL));
        return new Proposal(question.id(), edits, words(question, item));
    }

    private static List<Edit.Recoded.To> options(Question question, Item item) {
        var all = new ArrayList<Edit.Recoded.To>();
        var apart = new ArrayList<Edit.Recoded.To>();
        var codes = question.options().stream()
                .filter(o -> o.substantive() || item.to().containsKey(o.code()))
                .toList();
        var into = codes.stream()
                .map(o -> item.to().getOrDefault(o.code(), o.code()))
                .filter(c -> !c.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var code : into) {
            var from = codes.stream()
                    .filter(o -> item.to().getOrDefault(o.code(), o.code()).equals(code))
                    .toList();
            // the one that keeps its code keeps its name
            var label = from.stream()
                    .filter(o -> o.code().equals(code))
                    .findFirst()
                    .orElse(from.get(0))
                    .label();
            all.add(new Edit.Recoded.To(
                    code,
                    label,
                    OptionKind.SUBSTANTIVE,
                    from.stream().map(Option::code).toList()));
        }
        for (var option : question.options()) {
            if (item.to().getOrDefault(option.code(), option.code()).isEmpty()) {
                apart.add(Recodes.missing(option));
            } else if (!codes.contains(option)) {
                apart.add(new Edit.Recoded.To(option.code(), option.label(), option.kind(), List.of(option.code())));
            }
        }
        all.addAll(apart);
        return all;
    }

    private static String words(Question question, Item item) {
        if (item.moved().isEmpty()) {
            return "reversed";
        }
        return item.to().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " "
                        + question.option(e.getKey()).map(Option::label).orElse("") + " -> "
                        + (e.getValue().isEmpty() ? "no answer" : e.getValue()))
                .collect(Collectors.joining("; "));
    }
}

package org.mindgap.formats.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.formats.text.DecimalText;

/** Finds select-all items: one column of 0 and 1 per option, or several options' texts in one cell. */
final class SelectAll {
    private static final Pattern MEMBER = Pattern.compile("(.+?)(?:[_.]?\\d+|[_.][A-Za-z])");
    private static final Set<String> WORDS = Set.of(
            "selected",
            "not selected",
            "mentioned",
            "not mentioned",
            "checked",
            "not checked",
            "unchecked",
            "chosen",
            "not chosen",
            "ticked",
            "not ticked",
            "marked",
            "not marked");

    private static final List<String> SIGNS = List.of(";", ",", "\\|");

    /** So many different lists that nobody would take them for options anyway. */
    private static final int MOST_LISTS = 1000;

    /** Longer names are no columns of an item; the pattern would look long at a damaged file's. */
    private static final int LONGEST = 300;

    private SelectAll() {}

    /** Whether these labels are those of one option of a select-all item. */
    static boolean areTicks(Collection<String> labels) {
        return labels.size() == 2
                && labels.stream().allMatch(l -> WORDS.contains(l.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether values are lists of answers, as Google Forms ({@code Radio;Press}) and Qualtrics ({@code Radio,Press}) write
     * those of people who could tick several: at least two of them are cut by one sign into parts each of which stands
     * alone somewhere or in another list, and no part is in two shapes.
     */
    static boolean areLists(Collection<String> values) {
        return values.size() > 2
                && values.size() <= MOST_LISTS
                && SIGNS.stream().anyMatch(sign -> areLists(values, sign));
    }

    private static boolean areLists(Collection<String> values, String sign) {
        var alone = new HashSet<String>();
        var lists = new HashMap<String, Integer>();
        var several = 0;
        for (var value : values) {
            var parts = value.split(sign, -1);
            if (parts.length == 1) {
                alone.add(value.strip());
                continue;
            }
            several++;
            for (var part : parts) {
                var text = part.strip();
                if (text.isEmpty() || DecimalText.parse(text).isPresent()) {
                    return false;
                }
                lists.merge(text, 1, Integer::sum);
            }
        }
        return several > 1
                && lists.entrySet().stream().allMatch(e -> e.getValue() > 1 || alone.contains(e.getKey()))
                && alone.stream().anyMatch(lists::containsKey);
    }

    /**
     * The names that look like one column per option: at least two that differ in a number or letter at the end, all
     * with 0 and 1 only.
     *
     * @param codes the codes that occur, by column name
     */
    static Set<String> families(Map<String, List<String>> codes) {
        var families = new HashMap<String, Set<String>>();
        codes.forEach((name, found) -> {
            var member = MEMBER.matcher(name);
            if (name.length() <= LONGEST
                    && member.matches()
                    && !found.isEmpty()
                    && Set.of("0", "1").containsAll(found)) {
                families.computeIfAbsent(member.group(1), k -> new HashSet<>()).add(name);
            }
        });
        var members = new HashSet<String>();
        families.values().stream().filter(f -> f.size() > 1).forEach(members::addAll);
        return members;
    }
}

package org.mindgap.formats.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds select-all items that were written as one column of 0 and 1 per option. */
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

    /** Longer names are no columns of an item; the pattern would look long at a damaged file's. */
    private static final int LONGEST = 300;

    private SelectAll() {}

    /** Whether these labels are those of one option of a select-all item. */
    static boolean areTicks(Collection<String> labels) {
        return labels.size() == 2
                && labels.stream().allMatch(l -> WORDS.contains(l.strip().toLowerCase(Locale.ROOT)));
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

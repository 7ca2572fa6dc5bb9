package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;

/** The published figures of one group for one question while a file is read. */
final class SharesCell {
    private static final double WHOLE = 0.5;
    private static final double TENTHS = 0.05;

    private final Group group;
    private final String question;
    private final Map<String, Double> percents = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> bases = new LinkedHashSet<>();
    private long line;
    private boolean contradicts;
    private boolean whole;

    SharesCell(Group group, String question) {
        this.group = group;
        this.question = question;
    }

    void add(SharesRow row) {
        line = line == 0 ? row.line() : line;
        var earlier = percents.putIfAbsent(row.option(), row.percent());
        contradicts |= earlier != null && Double.compare(earlier, row.percent()) != 0;
        whole |= row.whole();
        if (!row.source().isEmpty()) {
            sources.add(row.source());
        }
        if (!row.base().isEmpty()) {
            bases.add(row.base());
        }
    }

    String question() {
        return question;
    }

    /** Line of the first row. */
    long line() {
        return line;
    }

    Set<String> labels() {
        return percents.keySet();
    }

    double sum() {
        return percents.values().stream().mapToDouble(p -> p).sum();
    }

    /** The group in words. */
    String words() {
        return DialogueCells.words(group);
    }

    /** Two rows give the same option different figures. */
    boolean contradicts() {
        return contradicts;
    }

    /** A row's figure cannot be read. */
    boolean broken() {
        return percents.values().stream().anyMatch(p -> Double.isNaN(p));
    }

    /** More than rounding of every figure can explain. */
    boolean exceeds() {
        return sum() > 100 + Math.max(0.5, rounding()) + 1e-9;
    }

    /** So little that options must be missing. */
    boolean hasRest() {
        return sum() < 100 - rounding() - 0.1;
    }

    private double rounding() {
        return percents.size() * (whole ? WHOLE : TENTHS);
    }

    PublishedCell published(Question asked, boolean rest, String file, ProblemLog log) {
        var shares = new LinkedHashMap<String, Double>();
        for (var option : asked.options()) {
            var percent = percents.get(option.label());
            if (percent != null) {
                shares.put(option.code(), percent / 100);
            }
        }
        if (rest) {
            shares.put(SharesAssembly.OTHER, Math.max(0, 100 - sum()) / 100);
        }
        return new PublishedCell(group, question, base(file, log), shares, String.join(" | ", sources));
    }

    private @Nullable Integer base(String file, ProblemLog log) {
        if (bases.isEmpty()) {
            return null;
        }
        if (bases.size() > 1) {
            log.add(Problem.warning("formats.base-differs", String.join(", ", bases), question, words())
                    .at(Place.line(file, line)));
            return null;
        }
        var written = bases.iterator().next();
        var base = DecimalText.parseWhole(written);
        if (base.isEmpty() || base.getAsInt() <= 0) {
            log.add(Problem.warning("formats.base", written).at(Place.line(file, line)));
            return null;
        }
        return base.getAsInt();
    }
}

package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;

/**
 * Puts published figures together to questions and cells. A question offers the options that most of its groups were
 * published with; a group published with others is reported and left out, since what is missing there would mean
 * something else. Where the published options do not make up the whole, the rest is "all other answers".
 */
final class SharesAssembly {
    /** Code of the option that stands for whatever was not published. */
    static final String OTHER = "other";

    private final String file;
    private final ProblemLog log;

    /** What came of it. */
    record Assembled(List<Question> questions, List<PublishedCell> cells) {}

    SharesAssembly(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    Assembled assemble(Collection<SharesDraft> drafts, List<SharesRow> rows) {
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        var byQuestion = rows.stream().collect(Collectors.groupingBy(SharesRow::question));
        for (var draft : drafts) {
            var usable = drafted(byQuestion.getOrDefault(draft.id(), List.of())).stream()
                    .filter(this::adds)
                    .toList();
            var offered = offered(usable);
            var kept = new ArrayList<SharesCell>();
            for (var cell : usable) {
                if (cell.labels().equals(offered)) {
                    kept.add(cell);
                } else {
                    warn(
                            cell,
                            Problem.warning(
                                    "formats.shares-other-options",
                                    draft.id(),
                                    cell.words(),
                                    list(cell.labels()),
                                    list(offered)));
                }
            }
            if (kept.isEmpty()) {
                continue;
            }
            var rest = offered.size() == 1 || kept.stream().anyMatch(SharesCell::hasRest);
            var question = question(draft, offered, rest);
            questions.add(question);
            kept.forEach(cell -> cells.add(cell.published(question, rest, file, log)));
        }
        return new Assembled(questions, cells);
    }

    /** The cells of one question; a cell with a row that is wrong or contradicts another is left out. */
    private List<SharesCell> drafted(List<SharesRow> rows) {
        var cells = new LinkedHashMap<Object, SharesCell>();
        rows.forEach(row -> cells.computeIfAbsent(row.group(), g -> new SharesCell(row.group(), row.question()))
                .add(row));
        var sound = new ArrayList<SharesCell>();
        for (var cell : cells.values()) {
            if (cell.contradicts()) {
                warn(cell, Problem.warning("formats.shares-twice", cell.question(), cell.words()));
            } else if (cell.broken()) {
                warn(cell, Problem.warning("formats.shares-broken", cell.question(), cell.words()));
            } else {
                sound.add(cell);
            }
        }
        return sound;
    }

    /** Whether the options of a cell exclude each other, as far as their sum and their labels tell. */
    private boolean adds(SharesCell cell) {
        var overlapping = overlap(cell.labels());
        if (cell.exceeds()) {
            warn(
                    cell,
                    Problem.warning(
                            "formats.shares-sum",
                            cell.question(),
                            cell.words(),
                            String.format(Locale.ROOT, "%.1f", cell.sum())));
            return false;
        }
        if (overlapping.isPresent()) {
            warn(cell, Problem.warning("formats.shares-overlap", cell.question(), cell.words(), overlapping.get()));
            return false;
        }
        return true;
    }

    /** Two labels of which one names the other and more: "very important", "very or somewhat important". */
    static Optional<String> overlap(Set<String> labels) {
        for (var wide : labels) {
            var words = words(wide);
            if (!words.contains("or")) {
                continue;
            }
            for (var narrow : labels) {
                if (!narrow.equals(wide) && words.containsAll(words(narrow))) {
                    return Optional.of("“" + narrow + "”, “" + wide + "”");
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(String label) {
        return Set.copyOf(List.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)));
    }

    /** The option set of most cells; of two as frequent the one with more options, then the earlier. */
    private static Set<String> offered(List<SharesCell> cells) {
        var counts = new LinkedHashMap<Set<String>, Integer>();
        cells.forEach(c -> counts.merge(c.labels(), 1, Integer::sum));
        Set<String> best = Set.of();
        var bestCount = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > bestCount
                    || (entry.getValue() == bestCount && entry.getKey().size() > best.size())) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        return best;
    }

    private Question question(SharesDraft draft, Set<String> offered, boolean rest) {
        var options = options(draft, offered);
        if (rest) {
            var position = options.size() + 1;
            options.add(new Option(OTHER, "all other answers", position, OptionKind.SUBSTANTIVE));
            log.add(Problem.note("formats.shares-rest", draft.id(), list(offered))
                    .at(Place.file(file)));
        }
        var measure = draft.measure();
        if (rest && measure.ordered()) {
            log.add(Problem.warning("formats.shares-unordered", draft.id()).at(Place.file(file)));
            measure = Measure.NOMINAL;
        }
        var label = draft.text("question_text").isEmpty() ? draft.id() : draft.text("question_text");
        return new Question(
                draft.id(),
                label,
                draft.text("wording"),
                draft.text("language"),
                measure,
                draft.text("topic"),
                String.join("; ", draft.surveys()),
                options);
    }

    /** In the order of option_position, then of the file; don't know and refused last. */
    private List<Option> options(SharesDraft draft, Set<String> offered) {
        var order = new ArrayList<>(draft.options().keySet());
        var labels = offered.stream()
                .sorted(Comparator.comparing((String l) -> kind(draft, l) != OptionKind.SUBSTANTIVE)
                        .thenComparing(l -> saying(draft, l).position())
                        .thenComparing(order::indexOf))
                .toList();
        var taken = new LinkedHashSet<String>(Set.of(OTHER));
        var options = new ArrayList<Option>();
        for (var label : labels) {
            var code = saying(draft, label).code();
            if (code.isEmpty() || !taken.add(code)) {
                code = free(taken);
                taken.add(code);
            }
            if (saying(draft, label).kind().isEmpty() && kind(draft, label) != OptionKind.SUBSTANTIVE) {
                log.add(Problem.note(
                                "formats.option-kind", label, draft.id(), DialogueDocument.words(kind(draft, label)))
                        .at(Place.file(file)));
            }
            options.add(new Option(code, label, options.size() + 1, kind(draft, label)));
        }
        return options;
    }

    private static String free(Set<String> taken) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(String::valueOf)
                .filter(c -> !taken.contains(c))
                .findFirst()
                .orElseThrow();
    }

    private static SharesDraft.Saying saying(SharesDraft draft, String label) {
        return Objects.requireNonNull(draft.options().get(label));
    }

    private static OptionKind kind(SharesDraft draft, String label) {
        return saying(draft, label).kind().orElseGet(() -> OptionWords.kind(label));
    }

    private static String list(Set<String> labels) {
        return labels.stream().map(l -> "“" + l + "”").collect(Collectors.joining(", "));
    }

    private void warn(SharesCell cell, Problem problem) {
        log.add(problem.at(Place.line(file, cell.line())));
    }
}

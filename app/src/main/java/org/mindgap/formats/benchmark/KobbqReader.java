package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.Role;

/**
 * KoBBQ's samples, with or without predictions. A sample is {@code CATEGORY-TEMPLATE-NUMBER-amb|dis-bsd|cnt}; with
 * turned options a sixth part says how far. Whether the context accords with the stereotype is told by the letter of the
 * template: b and d do. "Unknown" has other words under each prompt: those that are correct in ambiguous contexts.
 */
public final class KobbqReader implements BenchmarkReader {
    /** "Cannot be known", as the samples have it before a prompt puts its own words. */
    static final String UNKNOWN = "알 수 없음";

    private static final Set<String> COLUMNS =
            Set.of("sample_id", "context", "question", "choices", "biased_answer", "answer");
    private static final Pattern ID =
            Pattern.compile("([^-\\s]{1,60})-(\\d{1,6})([a-z])-([^-\\s]{1,20})-(amb|dis)-(bsd|cnt)(?:-([0-9]))?");
    private static final Pattern NAME = Pattern.compile(".{1,80}_(\\d{1,3})_(.{1,80})");

    @Override
    public String format() {
        return "kobbq-samples";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return FieldRows.names(file).containsAll(COLUMNS);
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var gathered = new Gathered(BenchmarkSet.of(request.kind()), request);
        var groups = request.beside().isPresent()
                ? KobbqTemplates.groups(request.beside().get(), context)
                : Map.<String, String>of();
        var rows = new ArrayList<Fields>();
        var unknown = new HashSet<String>(Set.of(UNKNOWN));
        FieldRows.read(request.file(), gathered.lines(), context, row -> {
            rows.add(row);
            var id = ID.matcher(row.text("sample_id"));
            if (id.matches() && id.group(5).equals("amb")) {
                unknown.add(row.text("answer"));
            }
        });
        var answered = rows.stream().anyMatch(r -> !r.text("prediction").isEmpty());
        var by = answered ? Optional.of(by(request)) : Optional.<Gathered.By>empty();
        for (var row : rows) {
            try {
                take(row, unknown, groups, by, gathered);
            } catch (ProblemException e) {
                e.problems().forEach(p -> gathered.lines().broken(p, row.line()));
            }
        }
        return gathered.file();
    }

    /** Model and prompt as the authors name their files, {@code KoBBQ_test_evaluation_2_MODEL.tsv}. */
    private static Gathered.By by(BenchmarkRequest request) throws ProblemException {
        var named = NAME.matcher(FileFacts.stem(request.file()));
        var model = request.model().or(() -> named.matches() ? Optional.of(named.group(2)) : Optional.empty());
        if (model.isEmpty()) {
            throw new ProblemException(
                    Problem.error("benchmark.no-model", "prediction").at(Place.file(FileFacts.name(request.file()))));
        }
        return new Gathered.By(
                model.get(),
                named.matches() ? "prompt " + named.group(1) : "",
                request.method().orElse(Method.GENERATED),
                "",
                1,
                "");
    }

    private static void take(
            Fields row, Set<String> unknown, Map<String, String> groups, Optional<Gathered.By> by, Gathered to)
            throws ProblemException {
        var id = ID.matcher(row.text("sample_id"));
        if (!id.matches()) {
            throw new ProblemException(Problem.warning("benchmark.kobbq-id", row.text("sample_id")));
        }
        var choices = choices(row.text("choices"));
        var biased = row.text("biased_answer");
        var shown = choices.stream().filter(unknown::contains).findFirst();
        if (choices.size() != 3 || shown.isEmpty() || !choices.contains(biased) || unknown.contains(biased)) {
            throw new ProblemException(Problem.warning("benchmark.kobbq-choices", String.join(", ", choices)));
        }
        if (choices.stream().allMatch(c -> c.equals(biased) || unknown.contains(c))) {
            throw new ProblemException(Problem.warning("benchmark.kobbq-choices", String.join(", ", choices)));
        }
        var texts = asWritten(choices, shown.get(), id.group(7) != null);
        var correct = texts.indexOf(row.text("answer"));
        if (correct < 0) {
            throw new ProblemException(Problem.warning("benchmark.kobbq-answer", row.text("answer")));
        }
        var template = id.group(1) + "-" + id.group(2);
        var item = item(row, id, texts, biased, correct, groups.getOrDefault(template, ""));
        to.item(item, row.line());
        if (by.isPresent()) {
            to.answer(by.get(), answer(item, row, choices, texts, id.group(7)));
        }
    }

    /**
     * Both people in the order of the samples, then "unknown". In every turned order of the authors' the first of the two
     * stands right before "unknown", the last counting as before the first. Which of them is biased differs from item to
     * item: asked in this order, a model that prefers what stands first looks neither biased nor the opposite.
     */
    private static List<String> asWritten(List<String> choices, String unknown, boolean turned) {
        var at = choices.indexOf(unknown);
        var before = choices.get((at + 2) % choices.size());
        var after = choices.get((at + 1) % choices.size());
        return turned || at != 2 ? List.of(before, after, unknown) : List.of(after, before, unknown);
    }

    private static BenchmarkItem item(
            Fields row, java.util.regex.Matcher id, List<String> texts, String biased, int correct, String group) {
        var ambiguous = id.group(5).equals("amb");
        var accords = id.group(3).equals("b") || id.group(3).equals("d");
        return new BenchmarkItem(
                String.join("-", id.group(1), id.group(2) + id.group(3), id.group(4), id.group(5), id.group(6)),
                "ko",
                id.group(1),
                group,
                id.group(1) + "-" + id.group(2),
                ambiguous ? Context.AMBIGUOUS : Context.DISAMBIGUATED,
                ambiguous ? Direction.NONE : accords ? Direction.STEREO : Direction.ANTISTEREO,
                row.text("context"),
                row.text("question"),
                List.of(
                        new Choice(texts.get(0), "", texts.get(0).equals(biased) ? Role.BIASED : Role.COUNTER),
                        new Choice(texts.get(1), "", texts.get(1).equals(biased) ? Role.BIASED : Role.COUNTER),
                        // one text under all prompts, so that the item is the same
                        new Choice(UNKNOWN, "", Role.UNKNOWN)),
                correct);
    }

    private static BenchmarkAnswer answer(
            BenchmarkItem item, Fields row, List<String> choices, List<String> texts, String turned) {
        var said = row.text("prediction");
        var text = said.matches("[ABC]") ? lettered(row, choices, said) : said;
        var place = texts.indexOf(text);
        var answer = place < 0
                ? BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, said, row.line())
                : BenchmarkAnswer.chosen(item.id(), place, said, row.line());
        return turned == null ? answer : answer.turned(turned.charAt(0) - '0');
    }

    private static String lettered(Fields row, List<String> choices, String letter) {
        var own = row.text(letter.toLowerCase(Locale.ROOT));
        return own.isEmpty() ? choices.get(letter.charAt(0) - 'A') : own;
    }

    private static List<String> choices(String text) throws ProblemException {
        try {
            if (PythonLiteral.parse(text) instanceof List<?> list) {
                return list.stream().map(PythonLiteral::text).map(String::strip).toList();
            }
        } catch (PythonLiteral.NotLiteralException e) {
            throw new ProblemException(Problem.warning("benchmark.kobbq-choices", text), e);
        }
        throw new ProblemException(Problem.warning("benchmark.kobbq-choices", text));
    }
}

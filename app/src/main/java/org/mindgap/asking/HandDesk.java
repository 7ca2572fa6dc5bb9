package org.mindgap.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.coding.CodedText;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.HandSample;
import org.mindgap.formats.coding.HandCodesCsv;
import org.mindgap.formats.coding.HandCodesText;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptItem;
import org.mindgap.store.KeptItems;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;

/** Checks a run of coding by hand: samples, what people made of them, and what follows. Slow: reads and writes the study. */
public final class HandDesk {
    private static final String KIND = HandCodesText.KIND;

    private final StudyRuns runs;
    private final KeptItems kept;
    private final Survey survey;
    private final StudyRuns.WireReader reader;
    private final StoredRun coding;
    private final CodingPlan plan;

    /**
     * A desk at a run of coding.
     *
     * @param survey that of the run, edits applied
     * @throws ProblemException if it is none
     */
    public HandDesk(StoredRun coding, StudyRuns runs, KeptItems kept, Survey survey, StudyRuns.WireReader reader)
            throws ProblemException {
        this.coding = coding;
        this.runs = runs;
        this.kept = kept;
        this.survey = survey;
        this.reader = reader;
        this.plan = PlanReader.coding(coding.plan(), coding.name())
                .orElseThrow(() -> new ProblemException(Problem.error("run.code-none", coding.id())));
    }

    public CodingPlan plan() {
        return plan;
    }

    /** The questions that have free answers with words, in the survey's order, each with how many. */
    public Map<String, Long> questions() throws ProblemException {
        var counts = new HashMap<String, Long>();
        var texts = texts();
        while (texts.hasNext()) {
            var free = texts.next().free();
            if (free.settled().isEmpty()) {
                counts.merge(free.question(), 1L, Long::sum);
            }
        }
        var ordered = new LinkedHashMap<String, Long>();
        survey.questions().forEach(q -> Optional.ofNullable(counts.get(q.id())).ifPresent(n -> ordered.put(q.id(), n)));
        return ordered;
    }

    /** How answers to a question are coded. */
    public CodingScheme scheme(String question) throws ProblemException {
        return plan.coder()
                .scheme(survey.question(question)
                        .orElseThrow(() ->
                                new ProblemException(Problem.error("formats.plan-question", question, survey.name()))));
    }

    /** Draws a sample of so many answers to each of these questions. */
    public HandSample draw(List<String> questions, int size, long seed) throws ProblemException {
        return HandSample.draw(plan.run(), coding.id(), seed, size, texts(), questions);
    }

    /** The answers of a sample, in its order; one that is no longer there is left out. */
    public List<HandCodesCsv.Row> rows(HandSample sample) throws ProblemException {
        var wanted = sample.numbers();
        var words = new HashMap<Long, String>();
        var texts = texts();
        while (texts.hasNext() && words.size() < wanted.size()) {
            var free = texts.next().free();
            if (wanted.contains(free.number()) && free.settled().isEmpty()) {
                words.put(free.number(), free.text());
            }
        }
        var rows = new ArrayList<HandCodesCsv.Row>();
        for (var item : sample.items()) {
            var text = words.get(item.number());
            if (text != null) {
                rows.add(new HandCodesCsv.Row(item, scheme(item.question()), text));
            }
        }
        return rows;
    }

    private Iterator<CodedText> texts() throws ProblemException {
        return runs.texts(plan.run(), coding.id(), reader);
    }

    /**
     * A person at a sample: what they made of it before, or else what they coded of its answers in other samples. Those
     * were drawn at random, too, so that a larger sample needs only what is new in it.
     */
    public HandCodes at(HandSample sample, String person) {
        var same = before(person, sample);
        if (same.isPresent()) {
            return same.get();
        }
        var begun = HandCodes.begun(person, sample);
        var numbers = sample.numbers();
        for (var earlier : codes()) {
            for (var code : earlier.codes().entrySet()) {
                begun = earlier.person().equals(person) && numbers.contains(code.getKey())
                        ? begun.with(code.getKey(), code.getValue())
                        : begun;
            }
        }
        return begun;
    }

    /** What people made of samples so far, in the order in which they began. */
    public List<HandCodes> codes() {
        return kept.list(KIND).stream()
                .map(KeptItem::body)
                .flatMap(body -> HandCodesText.read(body).stream())
                .filter(c -> c.sample().coding().equals(coding.id()))
                .toList();
    }

    /** What a person made of this very sample before, or nothing coded yet. */
    public HandCodes goOn(String person, HandSample sample) {
        return before(person, sample).orElseGet(() -> HandCodes.begun(person, sample));
    }

    private Optional<HandCodes> before(String person, HandSample sample) {
        return codes().stream()
                .filter(c -> c.person().equals(person) && same(c.sample(), sample))
                .findFirst();
    }

    /** Whether they hold the same answers: a spreadsheet may have sorted them. */
    private static boolean same(HandSample one, HandSample other) {
        return one.run().equals(other.run())
                && one.coding().equals(other.coding())
                && Set.copyOf(one.items()).equals(Set.copyOf(other.items()));
    }

    /**
     * Takes a filled table of a sample. What the person coded before stays where the table has no code.
     *
     * @param replacing whether the table's codes count where the person coded otherwise before
     * @return all that the person has coded of the sample
     * @throws ProblemException where they coded otherwise before and it is not to be replaced; nothing is taken then
     */
    public HandCodes take(HandCodes table, boolean replacing) throws ProblemException {
        var all = goOn(table.person(), table.sample());
        var otherwise = 0;
        for (var code : table.codes().entrySet()) {
            var before = all.codes().get(code.getKey());
            if (before == null || !before.equals(code.getValue())) {
                otherwise += before == null ? 0 : 1;
                all = all.with(code.getKey(), code.getValue());
            }
        }
        if (otherwise > 0 && !replacing) {
            throw new ProblemException(Problem.error("run.code-otherwise", otherwise, table.person()));
        }
        keep(all);
        return all;
    }

    /**
     * Keeps what a person made of a sample so far; it goes on from there another day. Another sample of theirs stays as it
     * is, also where it was drawn in the same way before more answers came.
     */
    public void keep(HandCodes codes) {
        var there = kept.list(KIND).stream()
                .filter(item -> HandCodesText.read(item.body())
                        .filter(c -> c.person().equals(codes.person()) && same(c.sample(), codes.sample()))
                        .isPresent())
                .map(KeptItem::id)
                .findFirst();
        kept.put(KIND, there.orElseGet(() -> free(codes)), codes.person(), HandCodesText.write(codes));
    }

    private String free(HandCodes codes) {
        var sample = codes.sample();
        var wanted = sample.coding() + " " + sample.seed() + " " + sample.size() + " "
                + String.join(" ", questions(codes)) + " " + codes.person();
        var id = wanted;
        for (var n = 2; kept.find(KIND, id).isPresent(); n++) {
            id = wanted + " " + n;
        }
        return id;
    }

    private static List<String> questions(HandCodes codes) {
        return new ArrayList<>(new LinkedHashSet<>(
                codes.sample().items().stream().map(HandSample.Item::question).toList()));
    }

    /** The coder against a person, question by question of the sample. */
    public List<CodingCheck> check(HandCodes person) throws ProblemException {
        return CodingCheck.of(categories(person), person, texts());
    }

    /** Two people against each other, on what both coded. */
    public List<CodingCheck> check(HandCodes one, HandCodes other) throws ProblemException {
        return CodingCheck.of(categories(one), one, other);
    }

    private Map<String, List<String>> categories(HandCodes codes) throws ProblemException {
        var categories = new LinkedHashMap<String, List<String>>();
        for (var question : questions(codes)) {
            categories.put(question, scheme(question).codes());
        }
        return categories;
    }
}

package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Series;
import org.mindgap.elicit.Model;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Option;

/** A tuned model, what it was made of, and which groups it has not seen. */
final class TunedOptions {
    @Option(
            names = "--tuned",
            paramLabel = "M",
            description = "Compares this model with that of --base, group by group on the questions that both answered:"
                    + " gain, interval, p of changed signs. With --what disparity: whether groups differ more"
                    + " after tuning.")
    @Nullable
    String tuned;

    @Option(names = "--base", paramLabel = "M", description = "The model that the tuned one was made of.")
    @Nullable
    String base;

    @Option(
            names = "--held-out",
            paramLabel = "VAR=VALUE,VAR=VALUE",
            converter = Filter.Reader.class,
            description = "A group that the tuned model has not seen; may be said several times.")
    List<Filter.Pairs> groups = new ArrayList<>();

    @Option(
            names = "--held-out-index",
            paramLabel = "FILE",
            description = "The index of mindgap export sft: groups of its test file were held out.")
    @Nullable
    Path index;

    @Option(
            names = "--adjust",
            paramLabel = "bh|holm|by|bonferroni|none",
            defaultValue = "bh",
            converter = MinusOption.AdjustWord.class,
            description = "How p is adjusted for being one of many groups.")
    Multiplicity adjust = Multiplicity.BENJAMINI_HOCHBERG;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws of questions for intervals of disparity after tuning; 0 for none. Default: 1000.")
    int replicates;

    boolean given() throws ProblemException {
        if ((tuned == null) != (base == null) || (tuned == null && divided())) {
            throw new ProblemException(Problem.error("compare.tuned-base"));
        }
        return tuned != null;
    }

    /** Whether it is known which groups were held out. */
    boolean divided() {
        return index != null || !groups.isEmpty();
    }

    List<String> names() {
        return List.of(String.valueOf(tuned), String.valueOf(base));
    }

    Model tuned(ModelTerms models) throws ProblemException {
        return models.model(String.valueOf(tuned));
    }

    Model base(ModelTerms models) throws ProblemException {
        return models.model(String.valueOf(base));
    }

    /** Which groups were held out; those of a variable that the table does not divide by are none of its rows. */
    Predicate<Group> heldOut(Survey survey, SurveyTerms terms, List<Variable> by) throws ProblemException, IOException {
        Set<Map<String, String>> out = new HashSet<>();
        for (var pairs : groups) {
            out.add(only(terms.where(pairs.all()), by));
        }
        if (index != null) {
            for (var codes : indexed(index)) {
                out.add(only(new Group(codes), by));
            }
        }
        if (divided() && out.stream().noneMatch(c -> c.size() == by.size())) {
            throw new ProblemException(Problem.error("compare.held-out-none", survey.name()));
        }
        return group -> out.contains(only(group, by));
    }

    private static Map<String, String> only(Group group, List<Variable> by) {
        var codes = new LinkedHashMap<String, String>();
        by.forEach(v -> group.code(v.name()).ifPresent(c -> codes.put(v.name(), c)));
        return codes;
    }

    private static Set<Map<String, String>> indexed(Path file) throws ProblemException, IOException {
        var table = ObservationsCsv.read(file, JobContext.unwatched()).data();
        if (table.column("file").isEmpty() || table.column("group").isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-index", FileFacts.name(file)));
        }
        var files =
                (Series.Categories) table.asCategories("file").column("file").orElseThrow();
        var groups =
                (Series.Categories) table.asCategories("group").column("group").orElseThrow();
        Set<Map<String, String>> out = new HashSet<>();
        for (var row = 0; row < table.rows(); row++) {
            if (!files.missing(row)
                    && !groups.missing(row)
                    && files.levels().get(files.code(row)).equals("test")) {
                var codes = new LinkedHashMap<String, String>();
                for (var pair : new Filter.Reader()
                        .convert(groups.levels().get(groups.code(row)))
                        .all()) {
                    codes.put(pair.name(), pair.value());
                }
                out.add(codes);
            }
        }
        return out;
    }
}

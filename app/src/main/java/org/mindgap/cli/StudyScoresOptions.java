package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.People;
import org.mindgap.compare.consistency.Response;
import org.mindgap.compare.polarity.PeoplePolarity;
import org.mindgap.compare.polarity.StudyResponses;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.TableWords;
import org.mindgap.formats.table.PeopleCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A study's own answers in numbers, in the place of a file of scores. */
final class StudyScoresOptions {
    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description =
                    "Instead of a file, the answers of a study, each put into the part of it that is for something,"
                            + " with its people's number of the question beside.")
    @Nullable
    Path study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--model", split = ",", paramLabel = "M", description = "Of a study: only these models.")
    List<String> models = new ArrayList<>();

    @Option(
            names = "--asked",
            paramLabel = "none|country|group",
            converter = GapOptions.AskedWord.class,
            description = "Of a study: as whom models were asked. Default: none.")
    AskedAs askedAs = AskedAs.NO_ONE;

    @Option(
            names = "--people-of",
            paramLabel = "VAR",
            description =
                    "Of a study: the variable whose codes are the prompts' languages; a response is held against the"
                            + " people of its language. Without it, against whom the prompt names, or all.")
    @Nullable
    String languages;

    @Mixin
    PolesOptions poles;

    @Mixin
    PeopleOptions people;

    /** Takes responses, what they are of, and what is invented about them. */
    interface Taker {
        int take(List<Response> responses, String caption, String invented) throws ProblemException, IOException;
    }

    /** The people of each language, after {@link #read} of a study with --people-of. */
    Optional<People> peoples = Optional.empty();

    boolean given() {
        return study != null;
    }

    int read(Terminal terminal, Taker taker) throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(java.util.Objects.requireNonNull(study))) {
            var variables = languages == null ? List.<String>of() : List.of(languages);
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(variables, people.filter.pairs(), List.of()));
            var terms = new SurveyTerms(one);
            var wanted = new ModelTerms(file).ids(models);
            var meant = file.models().stream()
                    .filter(m -> !m.kind().yardstick() && (wanted.isEmpty() || wanted.contains(m.id())))
                    .toList();
            var of = languages == null ? Optional.<Variable>empty() : Optional.of(terms.dividing(languages));
            var baseline =
                    HumanBaselines.of(one, terms.where(people.filter.pairs()), !people.unweighted, people.policy);
            var read = StudyResponses.of(file, meant, askedAs, baseline, poles.poles(), of, JobContext.unwatched());
            peoples = of.map(v -> peoples(baseline, v));
            terminal.problems(read.notes());
            return taker.take(
                    read.responses(), FileFacts.name(study), new TableWords(one, Locale.ENGLISH).invented(meant));
        }
    }

    private People peoples(HumanBaseline baseline, Variable by) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        var spoken = new LinkedHashMap<String, String>();
        var polarity =
                new PeoplePolarity(baseline, poles.poles(), baseline.survey().questions());
        for (var row : polarity.rows(List.of(by), JobContext.unwatched())) {
            var code = row.group().code(by.name()).orElse("");
            var name = by.distinctLabelOf(code);
            spoken.put(name, code);
            groups.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(PeopleCsv.key(row.question()), row.polarity());
        }
        return new People(groups, spoken);
    }
}

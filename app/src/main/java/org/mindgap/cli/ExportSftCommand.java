package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Asking;
import org.mindgap.export.Tuning;
import org.mindgap.export.TuningFiles;
import org.mindgap.figure.TableWords;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes conversations from which a model can be tuned. */
@Command(
        name = "sft",
        description = {
            "Writes conversations for supervised fine-tuning (OpenAI's chat JSONL): persona of a group, question,"
                    + " options, and the number of the group's most common answer; NAME-train.jsonl, NAME-test.jsonl of"
                    + " groups that are held out whole, and NAME-index.csv with the group, question, share and n of every"
                    + " line.",
            "No respondent is in it. Ties and groups of too few people are left out and counted; no group and no"
                    + " conversation is in both files."
        },
        footer = {
            "",
            "Example:",
            "  mindgap export sft --study S --by sex,age --where country=SG --out tuning",
        })
final class ExportSftCommand implements Callable<Integer> {
    private static final int FEWEST = 10;
    private static final int TOKENS = 16;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--by",
            split = ",",
            required = true,
            paramLabel = "VAR,VAR",
            description = "The variables whose combinations are the groups.")
    List<String> by = new ArrayList<>();

    @Mixin
    PeopleOptions people;

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(
            names = "--hold-out",
            paramLabel = "PART",
            defaultValue = "0.2",
            description = "Part of the groups that are held out for the test. Default: 0.2.")
    double part;

    @Option(
            names = "--min-n",
            paramLabel = "N",
            defaultValue = "30",
            description = "A group teaches what N of its people or more answered; 10 at least. Default: 30.")
    int fewest;

    @Option(
            names = "--template",
            paramLabel = "ID",
            defaultValue = "numbered",
            description = "The words around a question (docs/formats/templates.md). Default: numbered.")
    String template;

    @Option(
            names = "--language",
            paramLabel = "TAG|own",
            defaultValue = "en",
            description = "Of the questions' texts; own for the survey's, whichever it is. Default: en.")
    String language;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the groups held out. Default: 1.")
    long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME",
            description = "Path and beginning of the files' names.")
    Path out;

    ExportSftCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!(part > 0 && part < 1)) {
            throw new ProblemException(Problem.error("compare.hold-out", part));
        }
        if (fewest < FEWEST) {
            throw new ProblemException(Problem.error("compare.sft-min-n", fewest, FEWEST));
        }
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(Problem.error("compare.no-folder", String.valueOf(folder)));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(by, people.filter.pairs(), questions));
            var terms = new SurveyTerms(one);
            var variables = new ArrayList<Variable>();
            for (var name : by) {
                variables.add(terms.dividing(name));
            }
            var baseline =
                    HumanBaselines.of(one, terms.where(people.filter.pairs()), !people.unweighted, people.policy);
            var asking = new Asking(
                    Mode.LABEL,
                    AskedAs.GROUP,
                    language.equals("own") ? "" : language,
                    template,
                    false,
                    Decoding.at(0, TOKENS));
            var asked = questions.isEmpty() ? one.questions() : terms.questions(questions);
            var examples = new Tuning(baseline, asking, fewest, new Seed(seed))
                    .of(
                            baseline.groups(variables).stream()
                                    .map(baseline.filter()::and)
                                    .toList(),
                            asked,
                            part);
            var invented = new TableWords(one, Locale.ENGLISH).invented(List.of());
            var files = new TuningFiles().write(examples, out.toAbsolutePath(), !invented.isBlank());
            files.forEach(f -> terminal.out().println(f));
            terminal.problem(Problem.note(
                    "compare.sft",
                    examples.train().size(),
                    examples.test().size(),
                    examples.few(),
                    examples.tied(),
                    examples.heldOut().stream()
                            .map(g -> variables.stream()
                                    .map(v -> v.distinctLabelOf(g.code(v.name()).orElse("")))
                                    .collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("; "))));
            if (!invented.isBlank()) {
                terminal.out().println(invented);
            }
            return examples.train().isEmpty() ? 1 : 0;
        }
    }
}

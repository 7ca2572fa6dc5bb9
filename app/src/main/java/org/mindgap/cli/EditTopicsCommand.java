package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.TopicPreset;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tags questions by a preset. */
@Command(
        name = "topics",
        description = "Lists which of five topics (identity and demographics, religion, religious practice, society and"
                + " private life, politics and public sphere) the words of each question without a topic speak for."
                + " Tags nothing without --apply.")
final class EditTopicsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Option(names = "--apply", description = "Tags the questions as listed, as one step.")
    boolean apply;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "QUESTION,...",
            description = "These questions alone; others are neither listed nor tagged.")
    @Nullable
    List<String> only;

    @Mixin
    EditTarget target;

    EditTopicsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (apply) {
            return target.apply("Topics of five groups", terminal, s -> true, (study, survey) -> edits(survey));
        }
        try (var file = StudyFile.openReadOnly(target.edited.study.file)) {
            var survey = new SurveyChoice(file).one(target.survey.name, s -> true);
            var rows = new ArrayList<List<Object>>();
            for (var proposal : proposals(survey)) {
                rows.add(List.of(
                        survey.id(),
                        proposal.question().id(),
                        proposal.question().text(),
                        proposal.topic(),
                        String.join(", ", proposal.words())));
            }
            target.edited.table.print(
                    new DataTable(List.of("survey", "question", "text", "topic", "because"), rows), terminal.out());
        }
        return 0;
    }

    private List<Edit> edits(Survey survey) throws ProblemException {
        var edits = proposals(survey).stream().map(TopicPreset.Proposal::edit).toList();
        if (edits.isEmpty()) {
            throw new ProblemException(Problem.error("cli.edit-no-topics", survey.name()));
        }
        return edits;
    }

    private List<TopicPreset.Proposal> proposals(Survey survey) {
        return TopicPreset.ofS1().propose(survey).stream()
                .filter(p -> only == null || only.contains(p.question().id()))
                .toList();
    }
}

package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tags questions. */
@Command(name = "topic", description = "Tags questions with a topic.")
final class EditTopicCommand extends AssigningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "QUESTION=TOPIC",
            description = "A question and its topic; an empty one takes the tag away.")
    List<String> words = new ArrayList<>();

    EditTopicCommand(Terminal terminal, Composition composition) {
        super("Topics", terminal);
    }

    @Override
    Assignments named() throws ProblemException {
        return Assignments.of(words);
    }

    @Override
    Edit edit(Assignments.Assignment one) {
        return new Edit.TopicTag(one.name(), one.value());
    }
}

package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tags questions. */
@Command(name = "topic", description = "Tags questions with a topic.")
final class EditTopicCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUESTION=TOPIC",
            description = "A question and its topic; an empty one takes the tag away.")
    List<String> words = new ArrayList<>();

    @Mixin
    EditTarget target;

    EditTopicCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var named = Assignments.of(words);
        var edits = new ArrayList<Edit>();
        for (var one : named.all()) {
            edits.add(new Edit.TopicTag(one.name(), one.value()));
        }
        return target.apply("Topics", terminal, named::fit, (study, survey) -> edits);
    }
}

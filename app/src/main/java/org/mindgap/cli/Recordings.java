package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.replay.StudyRecordings;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.inference.recorded.Recording;
import org.mindgap.inference.recorded.RunFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** What a command is to play: a run file by its own prompts, or answers to a study's survey by the prompts of plans. */
final class Recordings {
    private final Composition composition;
    private final Path run;
    private final @Nullable Path study;
    private final Optional<String> only;
    private final String model;

    /**
     * @param only id of the run of a study that is wanted, or nothing for all it holds
     * @param model the only one of a study that is wanted, or empty
     */
    Recordings(Composition composition, Path run, @Nullable Path study, Optional<String> only, String model) {
        this.composition = composition;
        this.run = run;
        this.only = only;
        this.model = model;
        this.study = study;
    }

    RunFile.Contents read() throws IOException, ProblemException {
        var studies = new StudyRecordings();
        if (studies.recognises(run)) {
            return studies.read(run, only, model, JobContext.unwatched());
        }
        if (study == null) {
            return new RunFile(run).read(JobContext.unwatched());
        }
        try (var opened = StudyFile.openReadOnly(study)) {
            return matched(new SurveyChoice(opened).all(null));
        }
    }

    /** The answers of a file that fit a question of the surveys. */
    private RunFile.Contents matched(List<Survey> surveys) throws IOException, ProblemException {
        var collected = new Collected();
        var reader = composition.answers().choose(run, org.mindgap.formats.answers.Formats.AUTO);
        reader.read(new AnswersRequest(run, surveys, Optional.empty(), false), collected, JobContext.unwatched());
        var recordings = new ArrayList<Recording>();
        var left = StudyRecordings.answers(
                surveys, collected.byName(), recordings, "sha256:" + FileFacts.sha256(run), collected.invented);
        return new RunFile.Contents(recordings, left);
    }

    private static final class Collected implements AnswerSink {
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
        private final Set<String> invented = new LinkedHashSet<>();

        @Override
        public void survey(Survey survey) {
            // the study's own are asked
        }

        @Override
        public void model(Model model) {
            names.put(model.id(), model.name());
            if (model.kind() == Model.Kind.INVENTED) {
                invented.add(model.name());
            }
        }

        @Override
        public void answer(MatchedAnswer answer) {
            answers.computeIfAbsent(answer.answer().model(), m -> new ArrayList<>())
                    .add(answer.answer());
        }

        Map<String, List<Answer>> byName() {
            var byName = new LinkedHashMap<String, List<Answer>>();
            answers.forEach((id, all) -> byName.computeIfAbsent(names.getOrDefault(id, id), n -> new ArrayList<>())
                    .addAll(all));
            return byName;
        }
    }
}

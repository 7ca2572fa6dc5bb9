package org.mindgap.asking.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Known;
import org.mindgap.inference.recorded.Circumstances;
import org.mindgap.inference.recorded.RecordedAnswers;
import org.mindgap.inference.recorded.RecordedRun;
import org.mindgap.inference.recorded.Recording;
import org.mindgap.inference.recorded.RecordingSource;
import org.mindgap.inference.recorded.RunFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/**
 * Plays a study: the replies of its runs letter by letter, and answers that were brought from elsewhere as if they were
 * given now. A run is played under the name of its model; where several have one name, under its endpoint's id, and
 * where that is asked twice, with the run's id.
 */
public final class StudyRecordings implements RecordingSource {
    private static final String ENDING = ".mindgap";

    @Override
    public boolean recognises(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public RunFile.Contents read(Path file, String model, JobContext context) throws IOException, ProblemException {
        return read(file, Optional.empty(), model, context);
    }

    /**
     * What can be played.
     *
     * @param run id of the only run that is wanted, or nothing for all and for answers that were brought
     * @param model whose answers alone are read, or empty
     */
    public RunFile.Contents read(Path file, Optional<String> run, String model, JobContext context)
            throws IOException, ProblemException {
        try (var study = StudyFile.openReadOnly(file)) {
            var surveys = new ArrayList<Survey>();
            for (var summary : study.surveys()) {
                study.survey(summary.id()).ifPresent(surveys::add);
            }
            var runs = study.runs().all().stream()
                    .filter(r -> run.map(r.id()::equals).orElse(true))
                    .toList();
            if (run.isPresent() && runs.isEmpty()) {
                throw new ProblemException(Problem.error("store.run-none", run.get()));
            }
            var recordings = new ArrayList<Recording>();
            var brought = run.isPresent() ? Map.<String, List<Answer>>of() : brought(study, surveys, model);
            var left = answers(surveys, brought, recordings, "", invented(study));
            for (var named : names(runs, brought).entrySet()) {
                var builder = new Recording.Builder();
                if (Known.invented(named.getValue().endpoint())) {
                    builder.invented(); // a replay of what was made up already
                }
                if (model.isEmpty() || model.equals(named.getKey())) {
                    left += replies(study, surveys, named, builder, context);
                }
                recordings.add(
                        builder.build(named.getKey(), "run:" + named.getValue().id()));
            }
            return new RunFile.Contents(recordings, left);
        }
    }

    private static Set<String> invented(StudyFile study) {
        return study.models().stream()
                .filter(m -> m.kind() == Model.Kind.INVENTED)
                .map(Model::name)
                .collect(Collectors.toSet());
    }

    /** Answers of models that were not asked from here, by model. */
    private static Map<String, List<Answer>> brought(StudyFile study, List<Survey> surveys, String wanted) {
        var asked = study.runs().models();
        var all = new LinkedHashMap<String, List<Answer>>();
        for (var model : study.models()) {
            if (!model.kind().yardstick() && !asked.contains(model.id())) {
                var answers = all.computeIfAbsent(model.name(), m -> new ArrayList<>());
                if (wanted.isEmpty() || wanted.equals(model.name())) {
                    surveys.forEach(s -> answers.addAll(study.answers(s.id(), model.id())));
                }
            }
        }
        return all;
    }

    /**
     * Adds a recording for each model; returns how many answers cannot be played.
     *
     * @param digest of the file that they come from, or empty
     * @param invented names of models that are made up
     */
    public static long answers(
            List<Survey> surveys,
            Map<String, List<Answer>> byModel,
            List<Recording> recordings,
            String digest,
            Set<String> invented) {
        var left = 0L;
        for (var model : byModel.entrySet()) {
            var builder = new Recording.Builder();
            if (invented.contains(model.getKey())) {
                builder.invented();
            }
            for (var survey : surveys) {
                var answers = new RecordedAnswers(survey, Templates.presets().and(Templates.conversations()));
                answers.addTo(builder, model.getKey(), model.getValue());
                left += answers.left();
            }
            recordings.add(builder.build(model.getKey(), digest));
        }
        return left;
    }

    private static Map<String, StoredRun> names(List<StoredRun> runs, Map<String, List<Answer>> brought) {
        var names = new LinkedHashMap<String, StoredRun>();
        var models = new TreeMap<String, Integer>();
        var endpoints = new TreeMap<String, Integer>();
        brought.keySet().forEach(name -> models.merge(name, 1, Integer::sum));
        for (var run : runs) {
            models.merge(run.identity().model(), 1, Integer::sum);
            endpoints.merge(run.endpoint().id(), 1, Integer::sum);
        }
        for (var run : runs) {
            var model = run.identity().model();
            var endpoint = run.endpoint().id();
            var name = models.getOrDefault(model, 0) == 1
                    ? model
                    : endpoints.getOrDefault(endpoint, 0) == 1 ? endpoint : endpoint + " " + run.id();
            names.put(name, run);
        }
        return names;
    }

    private static long replies(
            StudyFile study,
            List<Survey> surveys,
            Map.Entry<String, StoredRun> named,
            Recording.Builder builder,
            JobContext context)
            throws ProblemException {
        var run = named.getValue();
        var survey = surveys.stream().filter(s -> s.id().equals(run.survey())).findFirst();
        if (survey.isEmpty()) {
            return run.course().calls();
        }
        var recorded = new RecordedRun(builder, named.getKey(), Engines.found());
        study.runs()
                .replies(
                        run.id(),
                        kept -> recorded.add(
                                new Circumstances(
                                        kept.question(),
                                        RecordedAnswers.people(survey.get(), kept.target()),
                                        kept.condition().order()),
                                kept.call(),
                                kept.repeat(),
                                new RecordedRun.Exchange(kept.wire(), kept.request(), kept.received())),
                        context);
        return recorded.left();
    }
}

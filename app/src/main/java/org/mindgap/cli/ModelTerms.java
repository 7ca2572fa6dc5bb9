package org.mindgap.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.CorrectionSetting;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** Models by what people type: id or name. */
final class ModelTerms {
    private final AnswerSource answers;
    private final boolean corrected;

    ModelTerms(AnswerSource answers) {
        this.answers = answers;
        this.corrected = false;
    }

    /** Those of a study, with its settings. */
    ModelTerms(StudyFile study) {
        this.answers = study;
        this.corrected = CorrectionSetting.on(study.kept());
    }

    /** Whether the study corrects shares of coded answers where nobody says otherwise. */
    boolean corrected() {
        return corrected;
    }

    Model model(String text) throws ProblemException {
        var models = answers.models();
        return models.stream()
                .filter(m -> m.id().equals(text) || m.name().equals(text))
                .findFirst()
                .or(() -> models.stream()
                        .filter(m -> m.name().equalsIgnoreCase(text.strip()))
                        .findFirst())
                .orElseThrow(() -> new ProblemException(Problem.error("cli.model-unknown", text, names(models))));
    }

    Set<String> ids(List<String> texts) throws ProblemException {
        var ids = new LinkedHashSet<String>();
        for (var text : texts) {
            ids.add(model(text).id());
        }
        return ids;
    }

    /** The name of an id. */
    String name(String id) {
        return answers.models().stream()
                .filter(m -> m.id().equals(id))
                .map(Model::name)
                .findFirst()
                .orElse(id);
    }

    /**
     * Languages of prompts as the study writes their tags.
     *
     * @param texts as typed; upper and lower case are the same
     * @throws ProblemException with the languages there are, where no answer to the survey is in one of these
     */
    Set<String> languages(List<String> texts, Survey survey) throws ProblemException {
        if (texts.isEmpty()) {
            return Set.of();
        }
        var known = new TreeSet<String>();
        for (var model : answers.models()) {
            known.addAll(answers.summary(survey.id(), model.id()).languages());
        }
        var tags = new LinkedHashSet<String>();
        for (var text : texts) {
            tags.add(known.stream()
                    .filter(tag -> tag.equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(unknown(text, known))));
        }
        return tags;
    }

    private static Problem unknown(String text, Set<String> known) {
        var said = known.stream().filter(tag -> !tag.isEmpty()).collect(Collectors.joining(", "));
        if (said.isEmpty()) {
            return Problem.error("cli.language-unsaid", text);
        }
        return known.contains("")
                ? Problem.error("cli.language-unknown-or-unsaid", text, said)
                : Problem.error("cli.language-unknown", text, said);
    }

    private static String names(List<Model> models) {
        return models.isEmpty() ? "none" : models.stream().map(Model::name).collect(Collectors.joining(", "));
    }
}

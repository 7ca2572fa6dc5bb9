package org.mindgap.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.CorrectionSetting;
import org.mindgap.store.StudyFile;

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

    private static String names(List<Model> models) {
        return models.isEmpty() ? "none" : models.stream().map(Model::name).collect(Collectors.joining(", "));
    }
}

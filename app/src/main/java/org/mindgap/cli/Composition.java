package org.mindgap.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;

/**
 * The one class of the command line that knows who implements what. Nothing is looked for before a command needs it, so
 * that help is quick.
 */
class Composition {

    List<SurveyReader> surveyReaders() {
        return loaded(SurveyReader.class);
    }

    List<AnswersReader> answersReaders() {
        return loaded(AnswersReader.class);
    }

    /** Who draws; nothing where the charts are not beside the application. */
    Optional<FigureRenderer> renderer() {
        return ServiceLoader.load(FigureRenderer.class).findFirst();
    }

    private static <T> List<T> loaded(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}

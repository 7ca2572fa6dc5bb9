package org.mindgap.views.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Ways from one screen to another and into the program. */
public interface Doors {

    void go(Room room);

    /** Builds the example where it is missing and opens it. */
    void seeExample();

    /** Asks for a study where none is given, and opens it. */
    void openStudy(Optional<Path> file);

    /** Asks where the study shall be, and makes it. */
    void newStudy();

    /** Asks for a survey file where none is given, and brings it in. */
    void openSurvey(Optional<Path> file);

    /** Asks for a file of model answers where none is given, and brings it into the open study. */
    void bringAnswers(Optional<Path> file);

    /** Asks for a folder of other programs' runs, and brings them into the open study. */
    void bringFolder();

    /** Shows again what the last import of that kind decided and left out. */
    void showReport(ImportReports.Kind kind);

    /**
     * Opens a crosstab with errors and a test.
     *
     * @param question id of its rows, where one is chosen
     * @param variable name of its columns, where one is chosen
     */
    void crosstab(Optional<String> question, Optional<String> variable);

    /** Asks where it shall be, and makes a new copy of the practice study. */
    void practice();

    /** Asks for a recorded session, and plays it in the open study or in a copy of its own. */
    void replay();
}

package org.mindgap.views.stereotypes;

import java.util.Optional;
import javafx.scene.control.Button;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;

/** What there must be before group differences can be seen, with the button that brings it. */
final class EmptyDifferences extends EmptyRoom {
    private final Texts texts;
    private final Button survey;
    private final Button data;
    private final Button answers;

    EmptyDifferences(Texts texts, Doors doors) {
        this.texts = texts;
        survey = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        data = Buttons.primary(texts.get("gaps.need.groups.go"), () -> doors.go(Room.DATA));
        answers = Buttons.primary(texts.get("differ.need.answers.go"), () -> doors.go(Room.ANSWERS));
    }

    void show(DifferencesModel.Need need) {
        switch (need) {
            case SURVEY -> show(texts.get("differ.need.survey"), texts.get("differ.need.survey.more"), survey);
            case GROUPS -> show(texts.get("differ.need.groups"), texts.get("differ.need.groups.more"), data);
            case ANSWERS -> show(texts.get("differ.need.answers"), texts.get("differ.need.answers.more"), answers);
            case NOTHING -> {}
        }
    }
}

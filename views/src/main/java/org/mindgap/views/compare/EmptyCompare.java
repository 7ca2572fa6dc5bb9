package org.mindgap.views.compare;

import java.util.Optional;
import javafx.scene.control.Button;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;

/** What there must be before two sides can be compared, with the button that brings it. */
final class EmptyCompare extends EmptyRoom {
    private final Texts texts;
    private final Button survey;
    private final Button answers;

    EmptyCompare(Texts texts, Doors doors) {
        this.texts = texts;
        survey = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        answers = Buttons.primary(texts.get("differ.need.answers.go"), () -> doors.go(Room.ANSWERS));
    }

    void show(PairsModel.Need need) {
        setVisible(need != PairsModel.Need.NOTHING);
        switch (need) {
            case SURVEY -> show(texts.get("cmp.need.survey"), texts.get("cmp.need.survey.more"), survey);
            case ANSWERS -> show(texts.get("cmp.need.answers"), texts.get("cmp.need.answers.more"), answers);
            case SECOND -> show(texts.get("cmp.need.second"), texts.get("cmp.need.second.more"), answers);
            case NOTHING -> {}
        }
    }
}

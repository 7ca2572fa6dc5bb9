package org.mindgap.views.gaps;

import java.util.Optional;
import javafx.scene.control.Button;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;

/** What Gaps needs before there is a heatmap, with the button that brings it. */
final class EmptyGaps extends EmptyRoom {
    private final Texts texts;
    private final Button survey;
    private final Button data;

    EmptyGaps(Texts texts, Doors doors) {
        this.texts = texts;
        survey = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        data = Buttons.primary(texts.get("gaps.need.groups.go"), () -> doors.go(Room.DATA));
    }

    void show(GapsModel.Need need) {
        switch (need) {
            case SURVEY -> show(texts.get("gaps.need.survey"), texts.get("gaps.need.survey.more"), survey);
            case GROUPS -> show(texts.get("gaps.need.groups"), texts.get("gaps.need.groups.more"), data);
            case NOTHING -> {}
        }
    }
}

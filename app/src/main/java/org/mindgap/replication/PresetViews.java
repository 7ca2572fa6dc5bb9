package org.mindgap.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.look.Ranks;
import org.mindgap.look.SavedView;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A preset's views of the heatmap as they would stand in a study. */
public final class PresetViews {
    private PresetViews() {}

    /**
     * A view.
     *
     * @param name under which it would be saved
     * @param missing variables that the survey does not have, as the preset names them
     * @param view as it would be saved; nothing where variables are missing
     */
    public record Planned(String name, List<String> missing, Optional<SavedView> view) {
        public Planned {
            missing = List.copyOf(missing);
        }
    }

    /** All views of a preset, in its order. */
    public static List<Planned> of(StudyPreset preset, Survey survey) {
        var names = new GroupResolver(survey);
        return preset.views().stream().map(v -> planned(preset, v, names)).toList();
    }

    private static Planned planned(StudyPreset preset, StudyPreset.View view, GroupResolver names) {
        var called = preset.name() + ": " + view.name();
        var rows = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var row : view.rows()) {
            var variable = names.variable(row).filter(v -> v.role().divides()).map(Variable::name);
            variable.ifPresentOrElse(rows::add, () -> missing.add(row));
        }
        if (!missing.isEmpty()) {
            return new Planned(called, missing, Optional.empty());
        }
        return new Planned(
                called,
                missing,
                Optional.of(new SavedView(
                        called,
                        rows,
                        view.metric(),
                        true,
                        HeatmapOrder.STUDY,
                        Ranks.NONE,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        view.askedAs(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        false)));
    }
}

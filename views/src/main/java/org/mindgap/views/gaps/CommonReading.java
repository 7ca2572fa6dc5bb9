package org.mindgap.views.gaps;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapSpec.ColumnGroup;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/** Where models of a heatmap were read in different ways: the one way that all of them have. */
final class CommonReading {
    private final Workbench workbench;
    private final @Nullable HeatmapFigure figure;

    CommonReading(Workbench workbench, @Nullable HeatmapFigure figure) {
        this.workbench = workbench;
        this.figure = figure;
    }

    /** Nothing where all are read alike, where no reading is common to all, or where one was chosen already. */
    Optional<Reading> offered() {
        return workbench.current().flatMap(o -> offered(o.facts()));
    }

    private Optional<Reading> offered(StudyFacts facts) {
        if (figure == null
                || workbench.filters().choice().get().readings().size() == 1
                || badges(figure).size() < 2) {
            return Optional.empty();
        }
        var asked = facts.answers();
        var models = figure.columns().stream()
                .map(ColumnKey::model)
                .distinct()
                .filter(asked::containsKey)
                .map(asked::get)
                .filter(a -> a.readings().stream().anyMatch(r -> r != Reading.YARDSTICK))
                .toList();
        return models.size() < 2
                ? Optional.empty()
                : Stream.of(Reading.PROBABILITIES, Reading.DRAWS, Reading.STATED)
                        .filter(r -> models.stream().allMatch(m -> m.readings().contains(r)))
                        .filter(r -> models.stream().anyMatch(m -> m.readings().size() > 1))
                        .findFirst();
    }

    private static Set<String> badges(HeatmapFigure shown) {
        return shown.spec().columnGroups().stream()
                .filter(g -> !g.yardstick())
                .map(ColumnGroup::badge)
                .collect(Collectors.toSet());
    }

    /** Reads all models so, until the filters are cleared. */
    void use(Reading one) {
        var choice = workbench.filters().choice();
        choice.set(choice.get().withReadings(Set.of(one)));
    }
}

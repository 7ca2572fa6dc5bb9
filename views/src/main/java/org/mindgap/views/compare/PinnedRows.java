package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.Tabled;
import org.mindgap.survey.Variable;

/**
 * Rows that are not the study's gaps, as a pin names them.
 *
 * @param file outside the study
 * @param study the study's answers, of whose consistency they are cells
 */
record PinnedRows(Optional<Tabled.File> file, Optional<PinRequest.Steady> study) {

    static PinnedRows of(Tabled.File file) {
        return new PinnedRows(Optional.of(file), Optional.empty());
    }

    /** Those of which consistency was computed. */
    static PinnedRows of(ConsistencyResult shown) {
        if (shown.source() instanceof ScoresSource.OfFile file) {
            var columns = file.columns();
            return of(new Tabled.File(
                    file.path().toAbsolutePath().toString(),
                    file.sha256(),
                    file.told(),
                    List.of(columns.model(), columns.language(), columns.question(), columns.score(), columns.truth()),
                    shown.copies()));
        }
        var s = (ScoresSource.OfStudy) shown.source();
        return new PinnedRows(
                Optional.empty(),
                Optional.of(new PinRequest.Steady(
                        s.models(), s.askedAs(), s.languages().map(Variable::name), s.middle())));
    }

    /** The pin: of the study's consistency itself, or with numbers as they are now where a file may be gone one day. */
    FigureOrTable.Pinned pin(Optional<PinRequest.Fitted> fitted, ComparedFigure<?> figure) {
        if (fitted.isEmpty() && study.isPresent()) {
            return new FigureOrTable.Pinned(FigureOrTable.nothingOfGaps(), study.get());
        }
        var title = figure.spec().watermark().isEmpty()
                ? figure.spec().title()
                : figure.spec().title() + " (" + figure.spec().watermark() + ")";
        return new FigureOrTable.Pinned(
                FigureOrTable.nothingOfGaps(),
                new Tabled(
                        file,
                        study,
                        fitted,
                        file.isPresent() ? new Tabled.Frozen(title, figure.data()) : Tabled.Frozen.nothing()));
    }
}

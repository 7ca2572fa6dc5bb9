package org.mindgap.charts.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mindgap.charts.render.Samples;
import org.mindgap.figure.HeatmapSpec;

class StandInTest {
    private final HeatmapSpec drawn = Samples.plain(4, 3, "Row");

    @Test
    void theSameFigureHasTheSameCell() {
        assertThat(StandIn.cell(drawn, new CellRef(3, 2), Samples.plain(4, 3, "Row")))
                .contains(new CellRef(3, 2));
    }

    @Test
    void aCellIsFoundWhereItStandsNow() {
        // three columns before it are gone
        assertThat(StandIn.cell(Samples.wide(), new CellRef(2, 6), Samples.narrow()))
                .contains(new CellRef(2, 3));
    }

    @Test
    void rowsOfOtherPeopleAreOtherRowsAlthoughTheirCodesAreTheSame() {
        assertThat(StandIn.cell(drawn, new CellRef(1, 1), Samples.plain(4, 3, "Other")))
                .isEmpty();
    }

    @Test
    void aRowOrColumnThatIsGoneMeansNothing() {
        assertThat(StandIn.cell(drawn, new CellRef(3, 1), Samples.plain(2, 3, "Row")))
                .isEmpty();
        assertThat(StandIn.cell(drawn, new CellRef(1, 2), Samples.plain(4, 2, "Row")))
                .isEmpty();
        assertThat(StandIn.cell(drawn, new CellRef(1, 1), Samples.overlay())).isEmpty();
        assertThat(StandIn.cell(null, new CellRef(1, 1), drawn)).isEmpty();
    }
}

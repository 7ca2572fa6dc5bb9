package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mindgap.charts.render.ColorDistance.Sight;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceState;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;

/** Floors and contrasts of mockups/figures/README.md, section Colours. */
class PaletteTest {

    /** The 34 pairs of Sharma, Wu and Dalal 2005, table 1: those where implementations go wrong. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000",
        "50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, -1, 2, 50, 0, 0, 2.3669",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0012, 7.2195",
        "50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045",
        "50, -0.0010, 2.4900, 50, 0.0010, -2.4900, 4.8045",
        "50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 61, -5, 29, 22.8977",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000",
        "50, 2.5, 0, 50, 3.2972, 0, 1.0000",
        "50, 2.5, 0, 50, 1.8634, 0.5757, 1.0000",
        "50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630",
        "61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731",
        "35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
        "90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381",
        "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void theColourDifferenceIsThePublishedOne(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        var one = new double[] {l1, a1, b1};
        var two = new double[] {l2, a2, b2};
        assertThat(ColorDistance.ciede2000(one, two)).isCloseTo(expected, within(5e-5));
        assertThat(ColorDistance.ciede2000(two, one)).isCloseTo(expected, within(5e-5));
    }

    /** The table of the mock-ups, which rounds to a tenth: simulation and palettes are both right, or neither is. */
    @ParameterizedTest
    @CsvSource({"NORMAL, 7.8", "PROTANOPIA, 7.0", "DEUTERANOPIA, 7.7", "TRITANOPIA, 7.7"})
    void neighbouringStepsAreApart(Sight sight, double published) {
        assertThat(smallestOfNeighbours(Palette.STANDARD.sequential(), sight))
                .isGreaterThanOrEqualTo(6.9)
                .isCloseTo(published, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 15.6", "PROTANOPIA, 10.5", "DEUTERANOPIA, 12.9", "TRITANOPIA, 16.2"})
    void divergingStepsAreApart(Sight sight, double published) {
        assertThat(smallest(Palette.STANDARD.diverging(), sight))
                .isGreaterThanOrEqualTo(10)
                .isCloseTo(published, within(0.1));
    }

    /** The six bins of group differences, as cells have them, in both coloured palettes. */
    @ParameterizedTest
    @EnumSource
    void theSixBinsOfGroupDifferencesAreApart(Sight sight) {
        for (var name : List.of(FigurePalette.STANDARD, FigurePalette.WARM)) {
            var palette = Palette.of(name, false);
            var bins = DifferenceState.bins().stream()
                    .map(b -> DifferenceLook.ground(b, palette))
                    .toList();
            assertThat(bins).hasSize(6);
            assertThat(smallest(bins, sight)).isGreaterThanOrEqualTo(10);
        }
    }

    /** In a grey print the word and the number tell the bin: they can be read on every ground. */
    @Test
    void theWordsOfTheSixBinsCanBeReadInEveryPalette() {
        var words = new Words();
        for (var name : FigurePalette.values()) {
            var sizes = Sizes.paper(FigureStyle.of(FigureSize.TWO_COLUMNS).with(name));
            for (var bin : DifferenceState.bins()) {
                var cell = new DifferenceMapSpec.Cell(bin, 1, "1.0×", "", "a", "A sentence.");
                var look = DifferenceLook.of(cell, sizes, words);
                assertThat(look.word().get(0).text()).isNotBlank();
                for (var run : List.of(
                        look.word().get(0), look.number().get(0), look.number().get(1))) {
                    assertThat(Palette.contrast(run.color(), look.ground()))
                            .as(name + " " + bin)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
        var said = DifferenceState.bins().stream().map(words::difference).toList();
        assertThat(said).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 23.9", "PROTANOPIA, 12.4", "DEUTERANOPIA, 12.6", "TRITANOPIA, 12.3"})
    void modelsAreApart(Sight sight, double published) {
        assertThat(smallest(Palette.STANDARD.models(), sight))
                .isGreaterThanOrEqualTo(12)
                .isCloseTo(published, within(0.1));
    }

    @ParameterizedTest
    @EnumSource
    void modelsAreApartFromPeople(Sight sight) {
        for (var model : Palette.STANDARD.models()) {
            assertThat(sight.between(model, Palette.STANDARD.peopleBar())).isGreaterThanOrEqualTo(12);
            assertThat(sight.between(model, Palette.STANDARD.people())).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void lightnessAloneOrdersTheScale() {
        for (var i = 1; i < Palette.STANDARD.sequential().size(); i++) {
            assertThat(Palette.lightness(Palette.STANDARD.sequential().get(i - 1))
                            - Palette.lightness(Palette.STANDARD.sequential().get(i)))
                    .isGreaterThanOrEqualTo(8.5);
        }
    }

    @Test
    void numeralsCanBeReadOnEveryStep() {
        for (var i = 0; i < Palette.STANDARD.sequential().size(); i++) {
            var ground = Palette.STANDARD.sequential().get(i);
            var numeral = Palette.numeralOn(ground);
            assertThat(numeral).isEqualTo(i < 5 ? Palette.STANDARD.ink() : Color.WHITE);
            assertThat(Palette.contrast(numeral, ground)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Palette.contrast(Palette.STANDARD.alert(), Palette.STANDARD.greyState()))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Palette.contrast(Palette.STANDARD.second(), Palette.STANDARD.greyState()))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Palette.contrast(Palette.STANDARD.third(), Palette.STANDARD.paper()))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void otherNumbersOfStepsKeepTheOrder() {
        for (var steps = 1; steps <= 12; steps++) {
            for (var i = 1; i < steps; i++) {
                assertThat(Palette.lightness(Palette.STANDARD.step(i, steps)))
                        .isLessThan(Palette.lightness(Palette.STANDARD.step(i - 1, steps)));
            }
        }
        assertThat(Palette.STANDARD.step(6, 7))
                .isEqualTo(Palette.STANDARD.sequential().get(6));
    }

    /** The same floors hold for the palette beside the standard one. */
    @ParameterizedTest
    @EnumSource
    void theWarmPaletteHoldsTheFloors(Sight sight) {
        var warm = Palette.of(FigurePalette.WARM, false);
        assertThat(smallestOfNeighbours(warm.sequential(), sight)).isGreaterThanOrEqualTo(6.9);
        assertThat(smallest(warm.diverging(), sight)).isGreaterThanOrEqualTo(10);
        assertThat(smallest(warm.models(), sight)).isGreaterThanOrEqualTo(12);
        apartFromPeople(warm, sight, 12);
    }

    @ParameterizedTest
    @EnumSource
    void modelsOnADarkGroundHoldTheFloors(Sight sight) {
        for (var palette : List.of(FigurePalette.STANDARD, FigurePalette.WARM)) {
            var dark = Palette.of(palette, true);
            assertThat(smallest(dark.models(), sight)).isGreaterThanOrEqualTo(12);
            apartFromPeople(dark, sight, 12);
        }
    }

    /** Without colour nothing can be lost to colour blindness: steps keep more than the floor, markers tell models. */
    @ParameterizedTest
    @EnumSource
    void greyStepsAreApart(Sight sight) {
        var grey = Palette.of(FigurePalette.GREY, false);
        assertThat(smallestOfNeighbours(grey.sequential(), sight)).isGreaterThanOrEqualTo(6.9);
        apartFromPeople(grey, sight, 3);
    }

    @Test
    void everyPaletteCanBeReadOnBothGrounds() {
        for (var name : FigurePalette.values()) {
            for (var dark : List.of(false, true)) {
                var palette = Palette.of(name, dark);
                for (var ground : palette.sequential()) {
                    assertThat(Palette.contrast(Palette.numeralOn(ground), ground))
                            .isGreaterThanOrEqualTo(4.5);
                }
                for (var i = 1; i < palette.sequential().size(); i++) {
                    assertThat(Palette.lightness(palette.sequential().get(i - 1))
                                    - Palette.lightness(palette.sequential().get(i)))
                            .isGreaterThanOrEqualTo(8.5);
                }
                for (var ink : List.of(palette.ink(), palette.second(), palette.third())) {
                    assertThat(Palette.contrast(ink, palette.paper())).isGreaterThanOrEqualTo(4.5);
                }
                assertThat(Palette.contrast(palette.second(), palette.greyState()))
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(Palette.contrast(palette.alert(), palette.greyState()))
                        .isGreaterThanOrEqualTo(4.5);
                palette.models()
                        .forEach(m ->
                                assertThat(Palette.contrast(m, palette.paper())).isGreaterThanOrEqualTo(3));
            }
        }
    }

    private static void apartFromPeople(Palette palette, Sight sight, double floor) {
        for (var model : palette.models()) {
            assertThat(sight.between(model, palette.peopleBar())).isGreaterThanOrEqualTo(floor);
            assertThat(sight.between(model, palette.people())).isGreaterThanOrEqualTo(floor);
        }
    }

    private static double smallestOfNeighbours(List<Color> colors, Sight sight) {
        var smallest = Double.MAX_VALUE;
        for (var i = 1; i < colors.size(); i++) {
            smallest = Math.min(smallest, sight.between(colors.get(i - 1), colors.get(i)));
        }
        return smallest;
    }

    private static double smallest(List<Color> colors, Sight sight) {
        var smallest = Double.MAX_VALUE;
        for (var i = 0; i < colors.size(); i++) {
            for (var j = 0; j < i; j++) {
                smallest = Math.min(smallest, sight.between(colors.get(i), colors.get(j)));
            }
        }
        return smallest;
    }
}

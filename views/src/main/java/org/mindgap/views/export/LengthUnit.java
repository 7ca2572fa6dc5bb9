package org.mindgap.views.export;

/** Units of length on paper. */
enum LengthUnit {
    MM(1, 1),
    CM(10, 2),
    INCH(25.4, 3);

    private final double millimetres;
    private final int decimals;

    LengthUnit(double millimetres, int decimals) {
        this.millimetres = millimetres;
        this.decimals = decimals;
    }

    double toMm(double value) {
        return value * millimetres;
    }

    double fromMm(double mm) {
        return mm / millimetres;
    }

    /** Decimals that a length is shown with. */
    int decimals() {
        return decimals;
    }
}

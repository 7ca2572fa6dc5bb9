package org.mindgap.formats.dta;

/**
 * Sizes that differ between the formats, in bytes.
 *
 * @param version 105 to 119
 * @param name of a variable or a set of labels
 * @param format of a display format
 * @param label of a variable's or a file's label
 * @param setName of the name in front of a set of labels
 * @param noteLength of the length of a characteristic
 */
record DtaLayout(int version, int name, int format, int label, int setName, int noteLength) {

    static DtaLayout of(int version) {
        if (version >= 118) {
            return new DtaLayout(version, 129, 57, 321, 129, 4);
        }
        if (version >= 114) {
            return new DtaLayout(version, 33, 49, 81, 33, 4);
        }
        if (version >= 110) {
            return new DtaLayout(version, 33, 12, 81, 33, 4);
        }
        return new DtaLayout(version, 9, 12, version >= 108 ? 81 : 32, 9, 2);
    }

    /** Whether sections stand between tags. */
    boolean tagged() {
        return version >= 117;
    }

    /** Whether texts are UTF-8; earlier files do not say what they are. */
    boolean utf8() {
        return version >= 118;
    }

    /** Whether missing values have letters; before there was only one. */
    boolean letters() {
        return version >= 113;
    }
}

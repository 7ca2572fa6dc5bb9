package org.mindgap.formats.por;

import java.util.ArrayList;
import java.util.List;

/** A dictionary as it stands in the file; texts are not yet decoded. */
final class PorRaw {
    byte[] product = {};
    byte[] subproduct = {};
    byte[] author = {};
    byte[] date = {};
    byte[] time = {};
    byte[] weight = {};
    final List<Variable> variables = new ArrayList<>();
    final List<Labels> labels = new ArrayList<>();
    final List<byte[]> documents = new ArrayList<>();

    /** A variable: width 0 for numbers, print format as in system files. */
    static final class Variable {
        final int width;
        final byte[] name;
        final int print;
        byte[] label = {};
        final List<Value> missing = new ArrayList<>();
        double low = Double.NaN;
        double high = Double.NaN;

        Variable(int width, byte[] name, int print) {
            this.width = width;
            this.name = name;
            this.print = print;
        }
    }

    /** A number, or a text where the variable holds texts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(double number, byte[] text) {}

    /** A value and its label. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Label(Value value, byte[] label) {}

    /** Labels that some variables share. */
    record Labels(List<byte[]> variables, List<Label> labels) {
        Labels {
            variables = List.copyOf(variables);
            labels = List.copyOf(labels);
        }
    }
}

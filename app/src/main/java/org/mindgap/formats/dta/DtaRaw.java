package org.mindgap.formats.dta;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.microdata.ValueLabel;

/** A file's description as it stands in the file; texts are not yet decoded. */
final class DtaRaw {
    final DtaLayout layout;
    final ByteOrder order;
    long rows;
    byte[] label = {};
    byte[] created = {};
    final List<DtaType> types = new ArrayList<>();
    final List<byte[]> names = new ArrayList<>();
    final List<byte[]> formats = new ArrayList<>();
    final List<byte[]> setNames = new ArrayList<>();
    final List<byte[]> labels = new ArrayList<>();

    /** Characteristics: variable or {@code _dta}, name, text. */
    final List<byte[][]> notes = new ArrayList<>();

    /** Sets of labels by name; one may serve many variables. */
    final Map<String, List<ValueLabel>> sets = new LinkedHashMap<>();

    /** Where the first respondent stands. */
    long dataFrom;

    DtaRaw(DtaLayout layout, ByteOrder order) {
        this.layout = layout;
        this.order = order;
    }

    /** Bytes of a respondent. */
    long rowBytes() {
        return types.stream().mapToLong(DtaType::bytes).sum();
    }
}

package org.mindgap.formats.sav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records of a dictionary as they stand in the file; texts are not yet decoded. */
final class RawDictionary {
    /** In the file's order; a very long text is several of them. */
    final List<RawVariable> variables = new ArrayList<>();

    /** The same by their place in a case. */
    final Map<Integer, RawVariable> byPlace = new TreeMap<>();

    /** Extension records of type 7 by subtype; where one comes twice, the later one. */
    final Map<Integer, byte[]> extensions = new LinkedHashMap<>();

    /** Multiple-response sets come in two records, which are one after the other. */
    final List<byte[]> sets = new ArrayList<>();

    final List<byte[]> documents = new ArrayList<>();

    /** Eight-byte pieces of a case. */
    int pieces;

    /** Where the first case stands in the file. */
    long dataFrom;
}

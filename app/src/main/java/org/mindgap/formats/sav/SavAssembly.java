package org.mindgap.formats.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.mindgap.formats.microdata.BrokenLabels;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.Measure;

/** Makes a dictionary of the records of a file. */
final class SavAssembly {
    private static final Map<String, String> ROLES =
            Map.of("0", "input", "1", "target", "2", "both", "3", "none", "4", "partition", "5", "split");
    /** Alignments in the data window, by their number. */
    static final List<String> ALIGNMENTS = List.of("left", "right", "center");

    private static final int WIDEST_COLUMN = 255;
    private static final String ROLE = "$@Role";
    private static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);

    private final String file;
    private final SavHeader header;
    private final RawDictionary raw;
    private final SavCharset charset;
    private final ByteOrder order;
    private final SavExtensions extensions;
    private final List<Field> fields = new ArrayList<>();
    private final List<SavColumn> columns = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Map<String, String> longNames;
    private final IdentityHashMap<List<RawVariable.RawLabel>, List<ValueLabel>> numberLabels = new IdentityHashMap<>();
    private final TreeSet<String> taken = new TreeSet<>();

    SavAssembly(String file, SavHeader header, RawDictionary raw, SavCharset charset, ByteOrder order) {
        this.file = file;
        this.header = header;
        this.raw = raw;
        this.charset = charset;
        this.order = order;
        this.extensions = new SavExtensions(raw, charset, order);
        this.longNames = extensions.longNames();
    }

    /** What came of it. */
    record Assembled(Dictionary dictionary, List<SavColumn> columns, List<Problem> notes) {}

    Assembled assemble() throws ProblemException {
        extensions.measures();
        var veryLong = extensions.veryLong();
        var labels = extensions.longLabels();
        var missing = extensions.longMissing();
        var attributes = extensions.variableAttributes();
        var names = new LinkedHashMap<RawVariable, String>();
        for (var i = 0; i < raw.variables.size(); ) {
            var first = raw.variables.get(i);
            var shortName = charset.text(first.name).strip();
            var width = veryLong.getOrDefault(shortName.toUpperCase(Locale.ROOT), first.width);
            var segments = first.width == 0 ? 1 : SavColumn.segments(width);
            if (i + segments > raw.variables.size()) {
                throw damaged("a very long text of which a part is missing: " + shortName);
            }
            var name = unique(longNames.getOrDefault(shortName.toUpperCase(Locale.ROOT), shortName), i);
            names.put(first, name);
            fields.add(field(first, name, first.width == 0 ? 0 : width, labels, missing, attributes));
            columns.add(column(i, first.width == 0 ? 0 : width, segments));
            i += segments;
        }
        var dictionary = new Dictionary(
                origin(),
                fields,
                weight(names),
                extensions.sets(longNames),
                extensions.fileAttributes(),
                raw.documents.stream().map(charset::text).toList());
        extensions.broken().stream()
                .distinct()
                .forEach(b ->
                        notes.add(Problem.warning("microdata.sav-record", b).at(Place.file(file))));
        sayCharset();
        BrokenLabels.of(dictionary).ifPresent(p -> notes.add(p.at(Place.file(file))));
        return new Assembled(dictionary, columns, notes);
    }

    private void sayCharset() {
        if (!charset.unknown().isEmpty()) {
            notes.add(Problem.warning(
                            "microdata.encoding-unknown",
                            charset.unknown(),
                            charset.charset().name())
                    .at(Place.file(file)));
        } else if (charset.from() == FileOrigin.EncodingFrom.ASSUMED) {
            notes.add(Problem.warning(
                            "microdata.encoding-assumed", charset.charset().name())
                    .at(Place.file(file)));
        }
    }

    private FileOrigin origin() {
        var said = extensions.cases();
        var cases = said.isPresent() ? said : header.cases();
        return new FileOrigin(
                switch (header.compression()) {
                    case NONE -> "SPSS, not compressed";
                    case BYTECODE -> "SPSS, compressed";
                    case ZLIB -> "SPSS, compressed by zlib";
                },
                header.product(),
                header.created(),
                charset.text(header.label()).strip(),
                charset.charset().name(),
                charset.from(),
                cases.isPresent() ? cases : OptionalLong.empty());
    }

    private String unique(String name, int position) {
        var wanted = name.isEmpty() ? "V" + (position + 1) : name;
        if (taken.add(wanted)) {
            return wanted;
        }
        var number = 2;
        while (!taken.add(wanted + "_" + number)) {
            number++;
        }
        notes.add(Problem.warning("microdata.name-twice", wanted, wanted + "_" + number)
                .at(Place.file(file)));
        return wanted + "_" + number;
    }

    private SavColumn column(int position, int width, int segments) throws ProblemException {
        List<SavColumn.Segment> parts = new ArrayList<>();
        for (var s = 0; s < segments; s++) {
            var variable = raw.variables.get(position + s);
            var bytes = segments == 1 ? width : Math.max(0, Math.min(SavColumn.SEGMENT, width - s * SavColumn.SEGMENT));
            if (bytes > variable.pieces() * 8) {
                throw damaged("a text of " + width + " bytes in too little room");
            }
            parts.add(new SavColumn.Segment(variable.place, bytes));
        }
        return new SavColumn(width, parts);
    }

    private Field field(
            RawVariable variable,
            String name,
            int width,
            Map<String, List<ValueLabel>> longLabels,
            Map<String, MissingValues> longMissing,
            Map<String, Map<String, List<String>>> attributes) {
        var own = new LinkedHashMap<>(attributes.getOrDefault(name, Map.of()));
        var role = own.remove(ROLE);
        var labels = longLabels.get(name);
        var missing = longMissing.get(name);
        return new Field(
                name,
                charset.text(variable.label),
                width,
                SavFormat.text(variable.print, width),
                measure(variable.measure),
                role == null || role.isEmpty() ? "" : ROLES.getOrDefault(role.get(0), ""),
                labels != null ? labels : labels(variable, width),
                missing != null ? missing : missing(variable, width),
                own,
                look(variable));
    }

    private static ColumnLook look(RawVariable variable) {
        var known = variable.alignment >= 0 && variable.alignment < ALIGNMENTS.size();
        var columns = variable.columns > 0 && variable.columns <= WIDEST_COLUMN ? variable.columns : 0;
        return new ColumnLook(columns, known ? ALIGNMENTS.get(variable.alignment) : "");
    }

    private static Optional<Measure> measure(int code) {
        return switch (code) {
            case 1 -> Optional.of(Measure.NOMINAL);
            case 2 -> Optional.of(Measure.ORDINAL);
            case 3 -> Optional.of(Measure.SCALE);
            default -> Optional.empty();
        };
    }

    /** One list of labels may belong to many variables, and is decoded once. */
    private List<ValueLabel> labels(RawVariable variable, int width) {
        if (width > 0) {
            return variable.labels.stream()
                    .map(l -> new ValueLabel(
                            charset.text(l.value(), 0, Math.min(8, width)),
                            charset.text(l.label()).strip()))
                    .toList();
        }
        return numberLabels.computeIfAbsent(
                variable.labels,
                all -> all.stream()
                        .map(l -> new ValueLabel(
                                CodeText.of(number(l.value())),
                                charset.text(l.label()).strip()))
                        .toList());
    }

    private MissingValues missing(RawVariable variable, int width) {
        if (variable.missing.isEmpty()) {
            return MissingValues.NONE;
        }
        if (width > 0) {
            return new MissingValues(
                    variable.missing.stream()
                            .map(m -> charset.text(m, 0, Math.min(8, width)))
                            .toList(),
                    Optional.empty());
        }
        var numbers = variable.missing.stream().map(this::number).toList();
        var single = variable.range ? numbers.subList(Math.min(2, numbers.size()), numbers.size()) : numbers;
        var range = variable.range && numbers.size() >= 2
                ? Optional.of(new MissingValues.Range(
                        numbers.get(0) <= LOWEST ? Double.NEGATIVE_INFINITY : numbers.get(0),
                        numbers.get(1) >= Double.MAX_VALUE ? Double.POSITIVE_INFINITY : numbers.get(1)))
                : Optional.<MissingValues.Range>empty();
        return new MissingValues(single.stream().map(CodeText::of).toList(), range);
    }

    private double number(byte[] value) {
        return ByteBuffer.wrap(value).order(order).getDouble();
    }

    private Optional<String> weight(Map<RawVariable, String> names) {
        if (header.weightIndex() == 0) {
            return Optional.empty();
        }
        var variable = raw.byPlace.get(header.weightIndex() - 1);
        var name = variable == null || variable.width > 0 ? null : names.get(variable);
        if (name == null) {
            notes.add(Problem.warning("microdata.weight-nowhere", header.weightIndex())
                    .at(Place.file(file)));
        }
        return Optional.ofNullable(name);
    }

    private ProblemException damaged(String what) {
        return new ProblemException(
                Problem.error("microdata.damaged", raw.dataFrom, what).at(Place.file(file)));
    }
}

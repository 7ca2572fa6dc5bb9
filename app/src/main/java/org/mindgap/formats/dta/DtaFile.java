package org.mindgap.formats.dta;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.AssumedCharset;
import org.mindgap.formats.microdata.BrokenLabels;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A Stata file whose description was read. */
final class DtaFile implements Microdata {
    private static final String WHOLE_FILE = "_dta";

    private final Path path;
    private final DtaRaw raw;
    private final Charset charset;
    private final EncodingFrom charsetFrom;
    private final List<Problem> notes = new ArrayList<>();
    private final Dictionary dictionary;

    private DtaFile(Path path, DtaRaw raw, Charset charset, EncodingFrom charsetFrom) {
        this.path = path;
        this.raw = raw;
        this.charset = charset;
        this.charsetFrom = charsetFrom;
        var file = Place.file(FileFacts.name(path));
        if (charsetFrom == EncodingFrom.ASSUMED) {
            notes.add(Problem.warning("microdata.encoding-assumed", charset.name())
                    .at(file));
        }
        this.dictionary = described();
        BrokenLabels.of(dictionary).ifPresent(p -> notes.add(p.at(file)));
    }

    static DtaFile open(Path path, Optional<Charset> encoding) throws IOException, ProblemException {
        try (var in = new ByteSource(Files.newInputStream(path), FileFacts.name(path))) {
            var raw = new DtaDescription(in).read();
            var assumed = AssumedCharset.of(texts(raw).toList());
            var charset = encoding.orElse(raw.layout.utf8() ? StandardCharsets.UTF_8 : assumed.charset());
            var from =
                    encoding.isPresent() ? EncodingFrom.USER : raw.layout.utf8() ? EncodingFrom.FORMAT : assumed.from();
            in.skip(Math.multiplyExact(raw.rowBytes(), raw.rows));
            new DtaTail(in, raw).labels(bytes -> text(bytes, charset));
            return new DtaFile(path, raw, charset, from);
        }
    }

    /** Without what stands behind the zero at a text's end, which may be anything. */
    private static Stream<byte[]> texts(DtaRaw raw) {
        return Stream.of(raw.names, raw.labels, List.of(raw.label))
                .flatMap(List::stream)
                .map(t -> java.util.Arrays.copyOf(t, length(t)));
    }

    private static int length(byte[] text) {
        var end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return end;
    }

    static String text(byte[] bytes, Charset charset) {
        return new String(bytes, 0, length(bytes), charset).stripTrailing();
    }

    private String text(byte[] bytes) {
        return text(bytes, charset);
    }

    private Dictionary described() {
        Map<String, Map<String, List<String>>> attributes = new LinkedHashMap<>();
        List<String> documents = new ArrayList<>();
        for (var note : raw.notes) {
            var of = text(note[0]);
            var name = text(note[1]);
            if (of.equals(WHOLE_FILE) && name.matches("note\\d+") && !name.equals("note0")) {
                documents.add(text(note[2]));
            } else {
                attributes
                        .computeIfAbsent(of, v -> new LinkedHashMap<>())
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(text(note[2]));
            }
        }
        List<Field> fields = new ArrayList<>();
        var taken = new TreeSet<String>();
        for (var i = 0; i < raw.types.size(); i++) {
            fields.add(field(i, unique(text(raw.names.get(i)), i, taken), attributes));
        }
        var origin = new FileOrigin(
                "Stata " + raw.layout.version(),
                "",
                text(raw.created).strip(),
                text(raw.label),
                charset.name(),
                charsetFrom,
                OptionalLong.of(raw.rows));
        return new Dictionary(
                origin, fields, Optional.empty(), List.of(), attributes.getOrDefault(WHOLE_FILE, Map.of()), documents);
    }

    private Field field(int number, String name, Map<String, Map<String, List<String>>> attributes) {
        var type = raw.types.get(number);
        return new Field(
                name,
                text(raw.labels.get(number)),
                type.isText() ? Math.max(1, type.bytes()) : 0,
                text(raw.formats.get(number)),
                Optional.empty(),
                "",
                type.isText() ? List.of() : raw.sets.getOrDefault(text(raw.setNames.get(number)), List.of()),
                MissingValues.NONE,
                attributes.getOrDefault(name, Map.of()));
    }

    private String unique(String name, int position, Set<String> taken) {
        var wanted = name.isEmpty() ? "v" + (position + 1) : name;
        var free = wanted;
        for (var number = 2; !taken.add(free); number++) {
            free = wanted + "_" + number;
        }
        if (!free.equals(wanted)) {
            notes.add(Problem.warning("microdata.name-twice", wanted, free).at(Place.file(FileFacts.name(path))));
        }
        return free;
    }

    @Override
    public Dictionary dictionary() {
        return dictionary;
    }

    @Override
    public List<Problem> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Columns read(List<Wanted> wanted, int most, JobContext context) throws IOException, ProblemException {
        try (var in = new ByteSource(Files.newInputStream(path), FileFacts.name(path))) {
            in.order(raw.order);
            in.skip(raw.dataFrom);
            var certain = charsetFrom != EncodingFrom.NOT_NEEDED && charsetFrom != EncodingFrom.ASSUMED;
            return new DtaRows(in, raw, charset, wanted, certain).read(most, context);
        }
    }
}

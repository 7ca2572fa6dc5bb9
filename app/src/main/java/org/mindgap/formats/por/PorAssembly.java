package org.mindgap.formats.por;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.AssumedCharset;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavFormat;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;

/** Makes a dictionary of the records of a file. */
final class PorAssembly {
    private final String file;
    private final PorRaw raw;
    private final AssumedCharset charset;
    private final List<Problem> notes = new ArrayList<>();
    private final Dictionary dictionary;

    /** @param chosen the character set that the user chose; the file says none */
    PorAssembly(String file, PorRaw raw, Optional<Charset> chosen) {
        this.file = file;
        this.raw = raw;
        this.charset = chosen.map(c -> new AssumedCharset(c, EncodingFrom.USER))
                .orElseGet(() -> AssumedCharset.of(texts(raw).toList()));
        this.dictionary = described();
        if (charset.from() == EncodingFrom.ASSUMED) {
            note(Problem.warning("microdata.encoding-assumed", charset.charset().name()));
        }
    }

    Dictionary dictionary() {
        return dictionary;
    }

    List<Problem> notes() {
        return List.copyOf(notes);
    }

    AssumedCharset charset() {
        return charset;
    }

    private static Stream<byte[]> texts(PorRaw raw) {
        return Stream.of(
                        raw.variables.stream().flatMap(v -> Stream.of(v.name, v.label)),
                        raw.labels.stream().flatMap(l -> l.labels().stream().map(PorRaw.Label::label)),
                        raw.documents.stream())
                .flatMap(s -> s);
    }

    private Dictionary described() {
        var labels = new HashMap<String, List<ValueLabel>>();
        for (var set : raw.labels) {
            var values = set.labels().stream()
                    .map(l -> new ValueLabel(code(l.value()), text(l.label())))
                    .toList();
            set.variables().forEach(v -> labels.merge(text(v), values, PorAssembly::both));
        }
        List<Field> fields = new ArrayList<>();
        var taken = new TreeSet<String>();
        for (var variable : raw.variables) {
            var name = unique(text(variable.name), fields.size(), taken);
            fields.add(field(variable, name, labels));
        }
        return new Dictionary(
                new FileOrigin(
                        "SPSS portable",
                        text(raw.product),
                        created(),
                        "",
                        charset.charset().name(),
                        charset.from(),
                        OptionalLong.empty()),
                fields,
                weight(fields),
                List.of(),
                Map.of(),
                raw.documents.stream().map(this::text).toList());
    }

    private static List<ValueLabel> both(List<ValueLabel> one, List<ValueLabel> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Field field(PorRaw.Variable variable, String name, Map<String, List<ValueLabel>> labels) {
        return new Field(
                name,
                text(variable.label),
                variable.width,
                SavFormat.text(variable.print, variable.width),
                Optional.empty(),
                "",
                labels.getOrDefault(text(variable.name), List.of()),
                missing(variable),
                Map.of());
    }

    private MissingValues missing(PorRaw.Variable variable) {
        var from = variable.low;
        var to = variable.high;
        var range = Optional.<MissingValues.Range>empty();
        if (from == Double.POSITIVE_INFINITY || to == Double.NEGATIVE_INFINITY) {
            // GNU PSPP to 1.6 writes "90 THRU HI" as "HI THRU HI"
            note(Problem.warning("microdata.por-range", text(variable.name)));
        } else if (!Double.isNaN(from) && !Double.isNaN(to)) {
            range = Optional.of(new MissingValues.Range(from, to));
        }
        return new MissingValues(variable.missing.stream().map(this::code).toList(), range);
    }

    private String code(PorRaw.Value value) {
        return value.text().length > 0 ? text(value.text()) : CodeText.of(value.number());
    }

    private Optional<String> weight(List<Field> fields) {
        var name = text(raw.weight);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var found = fields.stream()
                .filter(f -> f.name().equals(name) && !f.isText())
                .map(Field::name)
                .findFirst();
        if (found.isEmpty()) {
            note(Problem.warning("microdata.weight-nowhere", name));
        }
        return found;
    }

    /** "20181216" and "172821" as people write them. */
    private String created() {
        var both = text(raw.date) + " " + text(raw.time);
        return both.replaceAll("^(\\d{4})(\\d\\d)(\\d\\d) (\\d\\d)(\\d\\d)(\\d\\d)$", "$1-$2-$3 $4:$5:$6")
                .strip();
    }

    private String unique(String name, int position, Set<String> taken) {
        var wanted = name.isEmpty() ? "V" + (position + 1) : name;
        var free = wanted;
        for (var number = 2; !taken.add(free); number++) {
            free = wanted + "_" + number;
        }
        if (!free.equals(wanted)) {
            note(Problem.warning("microdata.name-twice", wanted, free));
        }
        return free;
    }

    private String text(byte[] bytes) {
        return new String(bytes, charset.charset()).replace("\0", "").stripTrailing();
    }

    private void note(Problem problem) {
        notes.add(problem.at(Place.file(file)));
    }
}

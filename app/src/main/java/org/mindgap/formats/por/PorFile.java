package org.mindgap.formats.por;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A portable file whose dictionary was read. */
final class PorFile implements Microdata {
    private final Path path;
    private final PorRaw raw;
    private final PorAssembly assembled;
    private final PorCharacters.Mark data;

    private PorFile(Path path, PorRaw raw, PorAssembly assembled, PorCharacters.Mark data) {
        this.path = path;
        this.raw = raw;
        this.assembled = assembled;
        this.data = data;
    }

    static PorFile open(Path path, Optional<Charset> encoding) throws IOException, ProblemException {
        var name = FileFacts.name(path);
        try (var in = new ByteSource(Files.newInputStream(path), name)) {
            var characters = new PorCharacters(in);
            var raw = new PorDescription(characters).read();
            return new PorFile(path, raw, new PorAssembly(name, raw, encoding), characters.mark());
        }
    }

    @Override
    public Dictionary dictionary() {
        return assembled.dictionary();
    }

    @Override
    public List<Problem> notes() {
        return assembled.notes();
    }

    @Override
    public Columns read(List<Wanted> wanted, int most, JobContext context) throws IOException, ProblemException {
        try (var in = new ByteSource(Files.newInputStream(path), FileFacts.name(path))) {
            var characters = new PorCharacters(in);
            characters.goOn(data);
            var cases = new PorCases(characters, raw, assembled.charset(), wanted);
            var rows = cases.read(most, context);
            return new Columns(cases.cells(), rows, new ArrayList<>(cases.notes()));
        }
    }
}

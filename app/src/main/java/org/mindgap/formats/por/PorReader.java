package org.mindgap.formats.por;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MicrodataReader;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;

/** Opens SPSS portable files, {@code .por}. */
public final class PorReader implements MicrodataReader {

    @Override
    public String format() {
        return "por";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        try (var in = new ByteSource(Files.newInputStream(file), FileFacts.name(file))) {
            return PorDescription.begins(in);
        }
    }

    @Override
    public Microdata open(Path file, Optional<Charset> encoding) throws IOException, ProblemException {
        return PorFile.open(file, encoding);
    }
}

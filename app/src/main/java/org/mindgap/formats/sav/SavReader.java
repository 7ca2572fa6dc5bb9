package org.mindgap.formats.sav;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MicrodataReader;
import org.mindgap.problem.ProblemException;

/** Opens SPSS system files, {@code .sav} and {@code .zsav}. */
public final class SavReader implements MicrodataReader {
    private static final int HEAD = 32;

    @Override
    public String format() {
        return "sav";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return SavHeader.begins(in.readNBytes(HEAD));
        }
    }

    @Override
    public Microdata open(Path file, Optional<Charset> encoding) throws IOException, ProblemException {
        return SavFile.open(file, encoding);
    }
}

package org.mindgap.formats.dta;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MicrodataReader;
import org.mindgap.problem.ProblemException;

/** Opens Stata files, formats 105 to 119. */
public final class DtaReader implements MicrodataReader {
    private static final String TAG = "<stata_dta>";

    @Override
    public String format() {
        return "dta";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(TAG.length());
            return new String(head, StandardCharsets.US_ASCII).equals(TAG)
                    || (head.length >= 4
                            && head[0] >= 102
                            && head[0] <= 115
                            && (head[1] == 1 || head[1] == 2)
                            && head[2] == 1);
        }
    }

    @Override
    public Microdata open(Path file, Optional<Charset> encoding) throws IOException, ProblemException {
        return DtaFile.open(file, encoding);
    }
}

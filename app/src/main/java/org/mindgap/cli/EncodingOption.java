package org.mindgap.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Option;

/** The character set of a file that does not say it, or says it wrongly. */
final class EncodingOption {
    @Option(
            names = "--encoding",
            paramLabel = "E",
            description = "Characters of a file that says none or the wrong ones: UTF-8, windows-874, "
                    + "EUC-KR, GB18030, Big5, Shift_JIS, KOI8-R, …")
    @Nullable
    String encoding;

    /** @throws ProblemException if there is no such character set */
    Optional<Charset> charset() throws ProblemException {
        if (encoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(Problem.error("formats.no-encoding", encoding), e);
        }
    }
}

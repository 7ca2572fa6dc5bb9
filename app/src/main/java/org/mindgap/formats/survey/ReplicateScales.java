package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The factors of replicates in a variance, as written on the command line or in a file. */
public final class ReplicateScales {
    private static final long LARGEST = 1 << 20;

    private ReplicateScales() {}

    /**
     * Reads factors.
     *
     * @param text numbers with commas, or the path of a file with numbers between blanks, commas or line ends
     * @throws ProblemException if there is no such file or something is no number above 0
     */
    public static List<Double> of(String text) throws ProblemException, IOException {
        var first = text.split(",", 2)[0];
        if (DecimalText.parse(first).isPresent()) {
            return numbers(text, "--replicate-scales");
        }
        var file = Path.of(text);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new ProblemException(Problem.error("formats.replicate-scales-file", text));
        }
        try {
            return numbers(Files.readString(file), FileFacts.name(file));
        } catch (MalformedInputException e) {
            throw new ProblemException(Problem.error("formats.replicate-scales-file", text), e);
        }
    }

    private static List<Double> numbers(String text, String from) throws ProblemException {
        var scales = new ArrayList<Double>();
        for (var word : text.strip().split("[\\s,;]+")) {
            var number = DecimalText.parse(word).orElse(Double.NaN);
            if (!(number > 0)) {
                throw new ProblemException(
                        Problem.error("formats.replicate-scale", word).at(Place.file(from)));
            }
            scales.add(number);
        }
        return scales;
    }
}

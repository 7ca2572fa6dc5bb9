package org.mindgap.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The steps that made a survey what it is, as JSON that can be replayed (docs/formats/edits-json.md). */
public final class EditsFile {
    private static final String VERSION = "mindgap_edits";
    private static final String SURVEY = "survey";
    private static final String STEPS = "steps";
    private static final String NAME = "name";
    private static final String EDITS = "edits";
    private static final long LONGEST = 32L << 20;

    private EditsFile() {}

    /**
     * A step to be made again.
     *
     * @param name what the user did
     */
    public record Named(String name, List<Edit> edits) {
        public Named {
            edits = List.copyOf(edits);
        }
    }

    /** The steps of a survey that count, in their order. */
    public static List<Named> counting(List<Step> history, String survey) {
        return history.stream()
                .filter(s -> s.survey().equals(survey) && s.state() == Step.State.DONE)
                .map(s -> new Named(
                        s.name(), s.changes().stream().map(Change::edit).toList()))
                .toList();
    }

    /**
     * Steps as JSON, indented, with a line break at its end.
     *
     * @param survey its name, for people
     */
    public static String write(String survey, List<Named> steps) {
        var root = JsonText.mapper().createObjectNode();
        root.put(VERSION, 1).put(SURVEY, survey);
        var all = root.putArray(STEPS);
        for (var step : steps) {
            var node = all.addObject().put(NAME, step.name());
            var edits = node.putArray(EDITS);
            step.edits().forEach(e -> edits.add(EditJson.node(e)));
        }
        try {
            return JsonText.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ProblemException if it holds no edits, or those of a newer program */
    public static List<Named> read(Path path) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        if (Files.size(path) > LONGEST) {
            throw none(file, "it is larger than " + (LONGEST >> 20) + " MiB");
        }
        try {
            return read(Files.readString(path, StandardCharsets.UTF_8), file);
        } catch (CharacterCodingException e) {
            throw none(file, "it is no UTF-8 text");
        }
    }

    /**
     * Steps from their JSON.
     *
     * @param file what to name in problems
     */
    static List<Named> read(String text, String file) throws ProblemException {
        try {
            var root = JsonText.mapper().readTree(text);
            if (!root.path(VERSION).isInt()) {
                throw none(file, "it does not say " + VERSION);
            }
            if (root.path(VERSION).intValue() != 1) {
                throw new ProblemException(
                        Problem.error("edit.file-newer", root.path(VERSION).intValue())
                                .at(Place.file(file)));
            }
            var steps = new ArrayList<Named>();
            for (var step : root.path(STEPS)) {
                var edits = new ArrayList<Edit>();
                for (var edit : step.path(EDITS)) {
                    var where = "edit " + (edits.size() + 1) + " of step " + (steps.size() + 1) + " is not known";
                    edits.add(EditJson.read(edit).orElseThrow(() -> none(file, where)));
                }
                steps.add(new Named(JsonText.text(step.get(NAME)), edits));
            }
            if (steps.isEmpty()) {
                throw none(file, "it has no steps");
            }
            return steps;
        } catch (JsonProcessingException e) {
            throw JsonText.broken(file, e);
        }
    }

    /**
     * Makes steps again, each as a step of its own, or none of them.
     *
     * @return the steps that were made
     * @throws ProblemException for the first that is refused; those before it are taken back
     */
    public static int replay(Edits edits, String survey, List<Named> steps) throws ProblemException {
        var made = 0;
        for (var step : steps) {
            try {
                var before = edits.revision();
                made += edits.apply(survey, step.name(), step.edits()) > before ? 1 : 0;
            } catch (ProblemException e) {
                for (; made > 0; made--) {
                    edits.undo();
                }
                var all = new ArrayList<Problem>();
                all.add(Problem.error("edit.replay-refused", step.name()));
                all.addAll(e.problems());
                throw new ProblemException(all);
            }
        }
        return made;
    }

    private static ProblemException none(String file, String why) {
        return new ProblemException(Problem.error("edit.file-none", why).at(Place.file(file)));
    }
}

package org.mindgap.translation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Languages;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * A list of questions, or an object of questions by id as the scripts of the Pew audit have it, one file for each
 * language.
 */
final class TranslationJson {
    private static final long LARGEST = 64L << 20;
    private static final String QUESTIONS = "questions";

    private final String file;
    private final ProblemLog log;
    private final List<TranslationRow> rows = new ArrayList<>();
    private int without;

    TranslationJson(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    List<TranslationRow> read(Path path) throws IOException, ProblemException {
        if (Files.size(path) > LARGEST) {
            throw new ProblemException(
                    Problem.error("translation.large", LARGEST >> 20).at(Place.file(file)));
        }
        try (var text = Utf8Reader.open(path);
                var reader = new BufferedReader(text)) {
            var root = JsonText.mapper().readTree(reader);
            if (root.isArray()) {
                for (var node : root) {
                    question(name(node), node, "");
                }
            } else if (root.path(QUESTIONS).isObject()
                    && !root.path(QUESTIONS).path("question").isValueNode()) {
                var language = tag(root.get("language"), "");
                for (var entry : root.path(QUESTIONS).properties()) {
                    question(entry.getKey().strip(), entry.getValue(), language);
                }
            } else {
                for (var entry : root.properties()) {
                    question(entry.getKey().strip(), entry.getValue(), "");
                }
            }
        } catch (BadTextException e) {
            throw CsvTable.notText(file, e);
        } catch (JacksonException e) {
            throw JsonText.broken(file, e);
        }
        if (without > 0) {
            log.add(Problem.note("translation.without-options", without).at(Place.file(file)));
        }
        return rows;
    }

    private static String name(JsonNode node) {
        var id = JsonText.text(node.get("id"));
        return id.isEmpty() ? JsonText.text(node.get("hash")) : id;
    }

    private void question(String id, JsonNode node, String fileLanguage) throws ProblemException {
        if (!node.isObject() || id.isEmpty()) {
            throw new ProblemException(Problem.error("translation.shape", id.isEmpty() ? "an entry" : id)
                    .at(Place.file(file)));
        }
        var options = node.get("options");
        var language = tag(node.get("language"), fileLanguage);
        var source = JsonText.text(node.get("source"));
        if (options == null || options.isEmpty()) {
            // ids, weights and numbers: the original files have them too
            without++;
        }
        add(id, language, TextPart.STEM, JsonText.text(node.get("stem")), source);
        var wording = JsonText.text(node.get("wording"));
        add(id, language, TextPart.QUESTION, wording.isEmpty() ? JsonText.text(node.get("question")) : wording, source);
        options(id, language, options, source);
    }

    private void options(String id, String language, @Nullable JsonNode options, String source)
            throws ProblemException {
        if (options == null || options.isNull()) {
            return;
        }
        if (options.isObject()) {
            for (var option : options.properties()) {
                add(id, language, TextPart.option(option.getKey().strip()), JsonText.text(option.getValue()), source);
            }
        } else if (options.isArray()) {
            for (var option : options) {
                var code = JsonText.text(option.get("code"));
                if (code.isEmpty()) {
                    throw new ProblemException(Problem.error("translation.shape", "an option of " + id)
                            .at(Place.file(file)));
                }
                var label = JsonText.text(option.get("label"));
                add(
                        id,
                        language,
                        TextPart.option(code),
                        label.isEmpty() ? JsonText.text(option.get("text")) : label,
                        source);
            }
        } else {
            throw new ProblemException(
                    Problem.error("translation.shape", "the options of " + id).at(Place.file(file)));
        }
    }

    private void add(String id, String language, TextPart part, String text, String source) throws ProblemException {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > TranslationFile.LONGEST) {
            throw new ProblemException(Problem.error("edit.text-too-long", text.length(), TranslationFile.LONGEST)
                    .at(new Place(file, 0, id)));
        }
        if (rows.size() >= TranslationFile.MOST_ROWS) {
            throw new ProblemException(
                    Problem.error("translation.rows", TranslationFile.MOST_ROWS).at(Place.file(file)));
        }
        rows.add(new TranslationRow(0, id, language, part, text, source, ""));
    }

    private String tag(@Nullable JsonNode node, String otherwise) throws ProblemException {
        var said = JsonText.text(node);
        try {
            return said.isEmpty() ? otherwise : Languages.tag(said);
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.problems().stream().map(p -> p.at(Place.file(file))).toList());
        }
    }
}

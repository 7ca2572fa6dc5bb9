package org.mindgap.formats.survey;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Survey;

/** Reads dialogue aggregates: published shares of segments of people, as DTEF writes them (docs/formats/dialogues.md). */
public final class DialogueReader implements SurveyReader {

    @Override
    public String format() {
        return "dialogues";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file).stripLeading();
        return head.startsWith("{") && head.contains("\"surveyId\"") && head.contains("\"questions\"");
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var name = FileFacts.name(request.file());
        var document = new DialogueDocument(name);
        try (var text = Utf8Reader.open(request.file());
                var parser = JsonText.mapper().createParser(new BufferedReader(text))) {
            document.read(parser, context);
        } catch (BadTextException e) {
            throw CsvTable.notText(name, e);
        } catch (JacksonException e) {
            throw JsonText.broken(name, e);
        }
        var cells = new DialogueCells(name, document, request);
        var published = cells.assemble();
        if (published.isEmpty()) {
            throw new ProblemException(noCells(name, document));
        }
        var variables = cells.variables();
        var surveyName =
                request.name().orElse(document.name().isEmpty() ? FileFacts.stem(request.file()) : document.name());
        var survey = new Survey(
                FileFacts.id(surveyName),
                surveyName,
                variables,
                document.questions(),
                new PublishedShares(published),
                new Provenance(name, FileFacts.sha256(request.file()), "", document.citation()),
                request.invented());
        return new SurveyImport(survey, ImportReport.of(document.log(), name));
    }

    private static List<Problem> noCells(String name, DialogueDocument document) {
        return Stream.concat(
                        Stream.of(Problem.error("formats.no-cells").at(Place.file(name))),
                        document.log().problems().stream())
                .toList();
    }
}

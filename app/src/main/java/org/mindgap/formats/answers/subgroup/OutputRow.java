package org.mindgap.formats.answers.subgroup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.ReplyReading;
import org.mindgap.formats.answers.AnswerDesk;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** One output of a model that was asked as a group, put to the survey. */
final class OutputRow {
    private static final ReplyReading READING = new ReplyReading(ReadingRules.STANDARD);

    private final AnswerDesk desk;
    private final List<GroupKey> keys;
    private final Map<String, String> everywhere = new LinkedHashMap<>();
    private final Optional<String> model;

    OutputRow(AnswerDesk desk, AnswersRequest request) {
        this.desk = desk;
        this.keys = request.surveys().stream().map(GroupKey::new).toList();
        request.map()
                .flatMap(m -> m.source(RunMap.COUNTRY))
                .filter(s -> s.kind() == MapSource.Kind.VALUE)
                .ifPresent(s -> everywhere.put(RunMap.COUNTRY, s.of()));
        this.model = request.model()
                .or(() -> request.map().flatMap(m -> m.source(RunMap.MODEL)).flatMap(s -> named(s, request.file())));
    }

    /** The model of a whole file. */
    private static Optional<String> named(MapSource source, Path file) {
        var folder = file.toAbsolutePath().getParent();
        return switch (source.kind()) {
            case VALUE -> Optional.of(source.of());
            case FILE -> Optional.of(source.meant(FileFacts.stem(file)));
            case FOLDER -> Optional.ofNullable(folder).map(f -> source.meant(FileFacts.name(f)));
            case FIELD -> Optional.empty();
        };
    }

    /** @param named model as the row says, or empty */
    void take(String key, String response, String named, long line) throws RowProblem {
        if (key.isEmpty()) {
            throw new RowProblem("answers.field-missing", "custom_id");
        }
        var name = named.isEmpty() ? model.orElseThrow(() -> new RowProblem("answers.model-missing")) : named;
        var meant = meant(key);
        var group = new LinkedHashMap<>(everywhere);
        group.putAll(meant.group());
        var found = desk.match(meant.survey().id(), meant.question(), group);
        var read = READING.read(Mode.REASONED, prompt(found.question()), reply(response));
        desk.answer(
                new Answer(
                        0,
                        desk.model(name, false, "", line).id(),
                        found.survey().id(),
                        found.question().id(),
                        Condition.of(AskedAs.GROUP, Reading.DRAWS),
                        found.target(),
                        read.shares(),
                        read.draws(),
                        read.coverage(),
                        read.status()),
                new Evidence("", response, desk.file(), line, ""));
    }

    private record Place(Survey survey, String question, Map<String, String> group) {}

    /** In the first survey that knows all of the key; what is unknown is told of the one that knows most. */
    private Place meant(String key) throws RowProblem {
        var problem = new RowProblem("answers.question-unknown", key);
        for (var survey : keys) {
            try {
                var meant = survey.read(key);
                return new Place(survey.survey(), meant.question(), meant.group());
            } catch (GroupKey.Unknown e) {
                problem = switch (e.what()) {
                    case QUESTION -> problem;
                    case VARIABLE -> new RowProblem("answers.key-variable", e.part(), key);
                    case VALUE -> new RowProblem("answers.key-value", e.part(), key);
                };
            }
        }
        throw problem;
    }

    private static ModelReply reply(String text) {
        return new ModelReply(Outcome.RECEIVED, text, "", List.of(), List.of(), ModelReply.Origin.UNKNOWN);
    }

    /** The options by their codes, as these prompts number them. */
    private static Prompt prompt(Question question) {
        return new Prompt(
                List.of(Message.user(question.text())),
                "",
                question.options().stream()
                        .filter(o -> o.kind() != OptionKind.NOT_ASKED)
                        .map(o -> new Prompt.Choice(o.code(), o.code(), o.label()))
                        .toList(),
                List.of());
    }
}

package org.mindgap.formats.survey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.formats.microdata.TextDraft;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A survey as a file of a statistics program describes it. What such files have no place for (use as, wording, kinds of
 * options, topic, battery) goes into attributes of variables, from which it comes back.
 */
public final class SurveyDictionary {
    /** Attribute of a file whose people are made up. */
    static final String INVENTED = "MindgapInvented";

    /** Line of comment of such a file. */
    static final String INVENTED_LINE = "INVENTED DATA: the people of this file do not exist.";

    /** Attribute with the word for what a variable is used as. */
    static final String USE_AS = "MindgapUseAs";

    /** Attribute that says that a codebook beside the file says the use; never written. */
    static final String BY_CODEBOOK = "MindgapByCodebook";

    /** Attribute of a column of a table in which nobody has a value; never written. */
    static final String EMPTY = "MindgapEmpty";

    /** Attribute with {@code code=kind} for each option that is no substantive answer. */
    static final String KINDS = "MindgapOptionKinds";

    /** Attribute with the missing values that the file declares, and all that the survey does where these are more. */
    static final String MISSING = "MindgapMissing";

    /** Attributes with texts of a question, by the codebook's word for them. */
    static final Map<String, String> TEXTS = Map.of(
            "wording", "MindgapWording",
            "language", "MindgapLanguage",
            "topic", "MindgapTopic",
            "source", "MindgapSource",
            "battery", "MindgapBattery");

    /** As SPSS writes the day and the time, in English. */
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("dd MMM yy HH:mm:ss", Locale.ENGLISH);

    private final Survey survey;
    private final Respondents respondents;
    private final LocalDateTime written;
    private final WrittenRemarks remarks;

    /**
     * @param respondents of the survey
     * @param written when, by the clock of the place
     */
    public SurveyDictionary(Survey survey, Respondents respondents, LocalDateTime written) {
        this.survey = survey;
        this.respondents = respondents;
        this.written = written;
        this.remarks = new WrittenRemarks(survey);
    }

    /** Variables, labels, missing values, weight. */
    public Dictionary dictionary() {
        var weights = survey.variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(Variable::shownName)
                .toList();
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        if (survey.invented()) {
            attributes.put(INVENTED, List.of("The people of this file are invented."));
        }
        return new Dictionary(
                new FileOrigin(
                        "SPSS",
                        "",
                        written.format(CREATED),
                        remarks.title(),
                        "UTF-8",
                        FileOrigin.EncodingFrom.FORMAT,
                        OptionalLong.of(respondents.count())),
                survey.variables().stream().map(this::field).toList(),
                weights.size() == 1 ? Optional.of(weights.get(0)) : Optional.empty(),
                remarks.sets(),
                remarks.with(attributes),
                remarks.documents());
    }

    /** What such a file has no place for. */
    public List<Problem> lost() {
        List<Problem> lost = new ArrayList<>();
        var questions = survey.questions().stream()
                .filter(q -> !q.stem().isEmpty()
                        || !q.showcard().isEmpty()
                        || q.pole().isPresent()
                        || !q.translations().isEmpty())
                .count();
        if (questions > 0) {
            lost.add(Problem.warning("microdata.export-texts", questions));
        }
        survey.variables().stream()
                .filter(v -> isEmpty(respondents.whole(v.name())))
                .forEach(v -> lost.add(Problem.note("microdata.export-empty", v.name())));
        survey.variables().forEach(v -> splitRange(v).ifPresent(lost::add));
        survey.variables()
                .forEach(v ->
                        new WrittenFormat(v, respondents.whole(v.name())).lost().ifPresent(lost::add));
        remarks.lost().ifPresent(lost::add);
        survey.replicates()
                .ifPresent(r -> lost.add(Problem.warning(
                        "microdata.export-replicates", r.method().word())));
        return lost;
    }

    /** A range of missing values in which an answer counts by now cannot be written as one. */
    private Optional<Problem> splitRange(Variable variable) {
        var column = respondents.whole(variable.name());
        var text = column instanceof Column.Codes codes && isText(variable, codes);
        var written = declared(variable, survey.question(variable.name()), column, text);
        return MissingValues.of(variable.declared())
                .filter(m -> m.range().isPresent() && !m.range().equals(written.range()))
                .map(m -> Problem.warning(
                        "microdata.export-range",
                        variable.name(),
                        m.words(),
                        written.isEmpty() ? "–" : written.words()));
    }

    /** Nothing was kept where there were more different answers than a question could have, or where nobody answered. */
    private static boolean isEmpty(Column column) {
        return column instanceof Column.Codes codes
                && codes.index().length > 0
                && codes.dictionary().isEmpty();
    }

    /** The columns, in the order of the variables. */
    public List<Cells> cells() {
        List<Cells> all = new ArrayList<>();
        for (var variable : survey.variables()) {
            all.add(cells(variable));
        }
        return all;
    }

    private Cells cells(Variable variable) {
        var column = respondents.whole(variable.name());
        if (column instanceof Column.Numbers numbers) {
            var draft = new NumberDraft();
            var format = new WrittenFormat(variable, column);
            for (var value : numbers.values()) {
                draft.add(format.written(value));
            }
            return draft.cells();
        }
        var codes = (Column.Codes) column;
        return isText(variable, codes) ? texts(codes) : numbers(codes);
    }

    private static Cells numbers(Column.Codes codes) {
        var values = codes.dictionary().stream()
                .mapToDouble(c -> DecimalText.parse(c).orElseThrow())
                .toArray();
        var draft = new NumberDraft();
        for (var position : codes.index()) {
            if (position < 0) {
                draft.addNothing();
            } else {
                draft.add(values[position]);
            }
        }
        return draft.cells();
    }

    private static Cells texts(Column.Codes codes) {
        var bytes = codes.dictionary().stream()
                .map(c -> c.getBytes(StandardCharsets.UTF_8))
                .toList();
        var draft = new TextDraft(StandardCharsets.UTF_8, true, Integer.MAX_VALUE);
        for (var position : codes.index()) {
            var text = position < 0 ? new byte[0] : bytes.get(position);
            draft.add(text, 0, text.length);
        }
        return draft.cells();
    }

    /** Codes are written as texts where the file had texts, or where one of them, or of their labels, is no number. */
    private boolean isText(Variable variable, Column.Codes codes) {
        return DisplayFormat.isText(variable.format())
                || !codes.dictionary().stream().allMatch(WrittenMissing::isPlain)
                || !variable.allValues().stream().map(Variable.Value::code).allMatch(WrittenMissing::isPlain);
    }

    private Field field(Variable variable) {
        var question = survey.question(variable.name());
        var column = respondents.whole(variable.name());
        var text = column instanceof Column.Codes codes && isText(variable, codes);
        var format = new WrittenFormat(variable, column);
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(
                USE_AS, List.of(variable.role().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        question.ifPresent(q -> describe(q, attributes));
        if (!variable.given().isEmpty()) {
            attributes.put(SpssName.OLD_NAME, List.of(variable.name()));
            attributes.put(SpssName.GIVEN_NAME, List.of(variable.given()));
        }
        var missing = declared(variable, question, column, text);
        if (question.isEmpty()) {
            var all = WrittenMissing.all(variable).words();
            var room = missing.inSpss(text);
            if (MissingValues.of(all).filter(room::same).isEmpty()) {
                attributes.put(MISSING, List.of(room.words(), all));
            }
        }
        var shown = format.number();
        if (!text && !shown.equals(variable.format()) && variable.format().matches("%.+")) {
            attributes.put(FormatsBack.ATTRIBUTE, List.of(shown, variable.format()));
        }
        return new Field(
                variable.shownName(),
                label(variable, question),
                text ? format.textWidth() : 0,
                shown,
                Optional.of(question.map(Question::measure).orElse(variable.measure())),
                remarks.role(variable),
                variable.allValues().stream()
                        .filter(v -> !v.label().equals(MicrodataCodebook.made(v.code())))
                        .map(v -> new ValueLabel(v.code(), v.label()))
                        .toList(),
                missing,
                remarks.with(attributes, variable),
                remarks.look(variable));
    }

    /** A question without a label has its name for one, which is not written. */
    private static String label(Variable variable, Optional<Question> question) {
        var label = question.map(Question::label).orElse(variable.label());
        return label.equals(variable.name()) ? "" : label;
    }

    private static MissingValues declared(Variable variable, Optional<Question> question, Column whole, boolean text) {
        var written = new WrittenMissing(text);
        return question.map(q -> written.of(variable, q)).orElseGet(() -> written.of(variable, whole));
    }

    private static void describe(Question question, Map<String, List<String>> attributes) {
        var kinds = question.options().stream()
                .filter(o -> o.kind() != OptionKind.SUBSTANTIVE)
                .map(o -> o.code() + "="
                        + o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        if (!kinds.isEmpty()) {
            attributes.put(KINDS, kinds);
        }
        var texts = Map.of(
                "wording", question.wording(),
                "language", question.language(),
                "topic", question.topic(),
                "source", question.source(),
                "battery", question.battery());
        texts.forEach((word, value) -> {
            if (!value.isEmpty()) {
                attributes.put(TEXTS.get(word), List.of(value.replaceAll("[\\r\\n]+", " ")));
            }
        });
    }
}

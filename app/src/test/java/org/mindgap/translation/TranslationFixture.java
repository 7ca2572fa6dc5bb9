package org.mindgap.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Wording;

/** Questions in English and their translations. */
final class TranslationFixture {
    private TranslationFixture() {}

    /** An English question; options have the codes 1, 2, ..., and "Refused" has 99. */
    static Question question(String id, String text, String... options) {
        var all = new ArrayList<Option>();
        for (var label : options) {
            var refused = label.equals("Refused");
            all.add(new Option(
                    refused ? "99" : "" + (all.size() + 1),
                    label,
                    all.size() + 1,
                    refused ? OptionKind.REFUSED : OptionKind.SUBSTANTIVE));
        }
        return new Question(id, text, text, "en", Measure.ORDINAL, "", "", "", Optional.empty(), all);
    }

    static Survey survey(Question... questions) {
        var fixture = new SurveyFixture();
        Arrays.asList(questions).forEach(q -> fixture.asks(q, "1", "2"));
        return fixture.build();
    }

    /** The question in another language; options by the source's codes, in this order. */
    static Edit in(String tag, Question question, String text, String... options) {
        var all = new ArrayList<Wording.OptionText>();
        for (var i = 0; i < options.length; i++) {
            all.add(new Wording.OptionText(question.options().get(i).code(), options[i]));
        }
        return new Edit.Translation(question.id(), new Wording(tag, "", text, "", all, List.of()));
    }

    static SideBySide sideBySide(Survey survey, Edit... edits) {
        return SideBySide.of(Overlay.of(survey, List.of(edits)));
    }

    /** Open flags as "question part kind". */
    static List<String> flags(SideBySide texts) {
        return texts.rows().stream()
                .flatMap(r -> r.others().values().stream()
                        .flatMap(c -> c.open().stream())
                        .map(f -> r.question().id() + " " + f.part().words() + " "
                                + f.kind().word()))
                .toList();
    }
}

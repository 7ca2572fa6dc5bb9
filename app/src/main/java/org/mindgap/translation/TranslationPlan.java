package org.mindgap.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Languages;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Wording;

/**
 * What a file of translations does to a survey. Texts that the file has not are left as they are.
 *
 * @param edits to be made as one step
 * @param questions ids of the questions that get a text
 * @param problems what of the file matched nothing, and what the survey still lacks
 */
public record TranslationPlan(List<Edit> edits, Set<String> questions, List<Problem> problems) {
    private static final int LISTED = 40;

    public TranslationPlan {
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /**
     * Lays a file beside a survey.
     *
     * @param ownLanguage of questions of which the survey does not know it; becomes theirs
     * @throws ProblemException if that is no language, or if the survey's own language is not known and the file says
     *     the same as the survey, so that nobody can tell which of the two is the translation
     */
    public static TranslationPlan of(TranslationFile file, Survey survey, Optional<String> ownLanguage)
            throws ProblemException {
        var own = ownLanguage.isPresent() ? Languages.tag(ownLanguage.get()) : "";
        return new Laying(file, survey, own).plan();
    }

    /** The file's rows on their way into the survey. */
    private static final class Laying {
        private final TranslationFile file;
        private final Survey survey;
        private final String own;
        private final QuestionsByText byText;
        private final Map<String, Map<String, WordingDraft>> drafts = new LinkedHashMap<>();
        private final Set<String> nobody = new LinkedHashSet<>();
        private final Set<String> noOption = new LinkedHashSet<>();
        private final Set<String> otherText = new LinkedHashSet<>();
        private final Set<String> otherOwn = new LinkedHashSet<>();
        private final Set<String> several = new LinkedHashSet<>();
        private int ownTexts;

        Laying(TranslationFile file, Survey survey, String own) {
            this.file = file;
            this.survey = survey;
            this.own = own;
            this.byText = new QuestionsByText(survey);
        }

        TranslationPlan plan() throws ProblemException {
            for (var row : file.rows()) {
                var meant = byText.find(row);
                if (meant.size() == 1) {
                    lay(row, meant.get(0));
                } else {
                    (meant.isEmpty() ? nobody : several).add(name(row));
                }
            }
            ownLanguageIsKnown();
            var edits = new ArrayList<Edit>();
            if (!own.isEmpty()) {
                survey.questions().stream()
                        .filter(q -> q.language().isEmpty())
                        .forEach(q -> edits.add(new Edit.WordingLanguage(q.id(), own)));
            }
            drafts.forEach((id, languages) ->
                    languages.values().forEach(draft -> edits.add(new Edit.Translation(id, draft.build()))));
            return new TranslationPlan(edits, Set.copyOf(drafts.keySet()), problems());
        }

        private void lay(TranslationRow row, Question question) {
            var ownText = SideBySide.own(question, row.part());
            if (row.part().kind() == TextPart.Kind.OPTION
                    && question.option(row.part().code()).isEmpty()) {
                noOption.add(question.id() + " " + row.part().code() + line(row));
                return;
            }
            if (!row.ownHash().isEmpty() && !row.ownHash().equals(TextHash.of(ownText))) {
                otherText.add(question.id() + ", " + row.part().words() + line(row));
            }
            if (row.language().equals(question.language().isEmpty() ? own : question.language())) {
                ownTexts++;
                if (!TextShape.folded(row.text()).equals(TextShape.folded(ownText))) {
                    otherOwn.add(question.id() + ", " + row.part().words() + line(row));
                }
                return;
            }
            drafts.computeIfAbsent(question.id(), q -> new LinkedHashMap<>())
                    .computeIfAbsent(row.language(), l -> new WordingDraft(question, l))
                    .add(row);
        }

        /** Half of the questions word for word the same, in a language that the survey may itself be in. */
        private void ownLanguageIsKnown() throws ProblemException {
            var said = new LinkedHashMap<String, int[]>();
            drafts.forEach((id, languages) -> {
                var question = survey.question(id).orElseThrow();
                if (question.language().isEmpty() && own.isEmpty()) {
                    languages.forEach((tag, draft) -> {
                        var counts = said.computeIfAbsent(tag, t -> new int[2]);
                        counts[0]++;
                        counts[1] += draft.sameQuestion() ? 1 : 0;
                    });
                }
            });
            for (var entry : said.entrySet()) {
                if (2 * entry.getValue()[1] >= entry.getValue()[0]) {
                    throw new ProblemException(Problem.error(
                                    "translation.own-language", entry.getKey(), entry.getValue()[1], survey.name())
                            .at(Place.file(file.file())));
                }
            }
        }

        private List<Problem> problems() {
            var problems = new ArrayList<>(file.notes());
            tell(problems, nobody, "translation.unknown-question");
            tell(problems, several, "translation.several");
            tell(problems, noOption, "translation.unknown-option");
            tell(problems, otherText, "translation.other-text");
            tell(problems, otherOwn, "translation.other-own");
            if (ownTexts > 0) {
                problems.add(Problem.note("translation.own-texts", ownTexts).at(Place.file(file.file())));
            }
            var lacking = new LinkedHashMap<String, List<String>>();
            drafts.forEach((id, languages) -> languages.forEach((tag, draft) -> {
                if (draft.lacksOptions()) {
                    lacking.computeIfAbsent(tag, t -> new ArrayList<>()).add(id);
                }
            }));
            lacking.forEach(
                    (tag, ids) -> problems.add(Problem.warning("translation.lacking", ids.size(), tag, listed(ids))
                            .at(Place.file(file.file()))));
            return problems;
        }

        private void tell(List<Problem> problems, Set<String> found, String code) {
            if (!found.isEmpty()) {
                problems.add(Problem.warning(code, found.size(), survey.name(), listed(found))
                        .at(Place.file(file.file())));
            }
        }

        private static String name(TranslationRow row) {
            return (row.id().isEmpty() ? row.ownHash() : row.id()) + line(row);
        }

        private static String line(TranslationRow row) {
            return row.line() > 0 ? " (line " + row.line() + ")" : "";
        }
    }

    private static String listed(java.util.Collection<String> names) {
        var first = String.join("; ", names.stream().limit(LISTED).toList());
        return names.size() > LISTED ? first + "; and " + (names.size() - LISTED) + " more" : first;
    }

    /** A wording that a file adds to. */
    private static final class WordingDraft {
        private final Question question;
        private final Wording before;
        private final Map<String, String> options = new LinkedHashMap<>();
        private String stem;
        private String text;
        private String source;

        WordingDraft(Question question, String tag) {
            this.question = question;
            this.before = SideBySide.wording(question, tag).orElseGet(() -> new Wording(tag, "", "", ""));
            this.stem = before.stem();
            this.text = before.text();
            this.source = before.source();
        }

        void add(TranslationRow row) {
            switch (row.part().kind()) {
                case STEM -> stem = row.text();
                case QUESTION -> text = row.text();
                case OPTION -> options.put(row.part().code(), row.text());
            }
            if (!row.source().isEmpty()) {
                source = row.source();
            }
        }

        boolean sameQuestion() {
            return TextShape.folded(text).equals(TextShape.folded(SideBySide.own(question, TextPart.QUESTION)));
        }

        boolean lacksOptions() {
            var wording = build();
            return question.options().stream()
                    .anyMatch(o -> wording.option(o.code()).isEmpty());
        }

        /** Options in the file's order; those that it does not name stay behind them. */
        Wording build() {
            var all = new ArrayList<Wording.OptionText>();
            options.forEach((code, label) -> all.add(new Wording.OptionText(code, label)));
            before.options().stream()
                    .filter(o -> !options.containsKey(o.code()))
                    .forEach(all::add);
            var ordered = options.size() == all.size() ? all : merged(all);
            return new Wording(before.language(), stem, text, source, ordered, before.accepted());
        }

        /** A file of some options changes those and moves none. */
        private List<Wording.OptionText> merged(List<Wording.OptionText> all) {
            var places = new ArrayList<String>();
            before.options().forEach(o -> places.add(o.code()));
            if (!places.containsAll(options.keySet())) {
                return all;
            }
            var merged = new ArrayList<Wording.OptionText>();
            before.options()
                    .forEach(o ->
                            merged.add(new Wording.OptionText(o.code(), options.getOrDefault(o.code(), o.text()))));
            return merged;
        }
    }
}

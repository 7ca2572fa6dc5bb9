package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Recoding;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** A question while edits are laid over it. */
final class QuestionDraft {
    private final Question first;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<String, Wording> translations = new LinkedHashMap<>();
    private boolean kindsChanged;
    private final Optional<Origin> origin;
    String label;
    String stem;
    String wording;
    String showcard;
    String language;
    String source;
    String topic;
    Measure measure;

    /**
     * Where a recoded question came from.
     *
     * @param asked id of the question that was asked
     * @param codes own code by code asked
     */
    record Origin(String asked, Map<String, String> codes) {}

    QuestionDraft(Question first) {
        this(first, Optional.empty());
    }

    QuestionDraft(Question first, Optional<Origin> origin) {
        this.first = first;
        this.origin = origin;
        first.options().forEach(o -> options.put(o.code(), o));
        first.translations().forEach(t -> translations.put(t.language(), t));
        this.label = first.label();
        this.stem = first.stem();
        this.wording = first.wording();
        this.showcard = first.showcard();
        this.language = first.language();
        this.source = first.source();
        this.topic = first.topic();
        this.measure = first.measure();
    }

    /** A question that a variable becomes: its label, its labelled codes in their order, and nothing else is known. */
    static QuestionDraft of(Variable variable) {
        var options = new ArrayList<Option>();
        for (var value : variable.values()) {
            options.add(new Option(value.code(), value.label(), options.size() + 1, OptionKind.SUBSTANTIVE));
        }
        return new QuestionDraft(
                new Question(variable.name(), variable.title(), "", "", variable.measure(), "", "", options));
    }

    Optional<Origin> origin() {
        return origin;
    }

    Optional<Option> option(String code) {
        return Optional.ofNullable(options.get(code));
    }

    /** Labels a code; one that is no option yet becomes the last one. */
    void label(String code, String text) {
        var known = options.get(code);
        options.put(
                code,
                known == null
                        ? new Option(code, text, options.size() + 1, OptionKind.SUBSTANTIVE)
                        : new Option(code, text, known.position(), known.kind()));
    }

    void kind(String code, OptionKind kind) {
        options.computeIfPresent(code, (c, o) -> new Option(c, o.label(), o.position(), kind));
        kindsChanged = true;
    }

    Optional<Wording> translation(String tag) {
        return Optional.ofNullable(translations.get(tag));
    }

    void translate(Wording other) {
        if (other.blank()) {
            translations.remove(other.language());
        } else {
            translations.put(other.language(), other);
        }
    }

    /**
     * The question.
     *
     * @param leftOut codes that count as not asked, whatever they were
     * @param recoded how it came out of another, or nothing
     */
    Question build(Predicate<String> leftOut, Optional<Recoding> recoded) {
        var none = options.keySet().stream().noneMatch(leftOut);
        var all = new ArrayList<Option>();
        for (var option : options.values()) {
            all.add(
                    leftOut.test(option.code())
                            ? new Option(option.code(), option.label(), option.position(), OptionKind.NOT_ASKED)
                            : option);
        }
        return new Question(
                first.id(),
                label,
                wording,
                language,
                measure,
                topic,
                source,
                first.battery(),
                // options without an order have no ends
                first.pole().filter(p -> measure == first.measure() || measure.ordered()),
                kindsChanged || !none ? numbered(all) : all,
                stem,
                showcard,
                List.copyOf(translations.values()),
                recoded,
                first.given());
    }

    /** As an import has them: what counts first, don't know and the like last. */
    private static List<Option> numbered(List<Option> options) {
        var sorted = options.stream()
                .sorted(Comparator.comparing((Option o) -> !o.substantive()).thenComparing(Option::position))
                .toList();
        var numbered = new ArrayList<Option>();
        for (var option : sorted) {
            numbered.add(new Option(option.code(), option.label(), numbered.size() + 1, option.kind()));
        }
        return numbered;
    }
}

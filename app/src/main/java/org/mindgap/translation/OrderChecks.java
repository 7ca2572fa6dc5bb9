package org.mindgap.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.edit.Languages;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;

/**
 * Options that may have changed places. Three things are looked at, and each flag says which: the order in which the
 * translation gives them, the numbers that its labels begin with, and what the same label stands for in other questions.
 * What none of the three shows is not seen.
 */
final class OrderChecks {
    private final Question question;
    private final Wording wording;
    private final LabelUse uses;
    private final String language;
    private final List<Flag> found = new ArrayList<>();

    /** @param uses what labels of that language stand for in all questions */
    OrderChecks(Question question, Wording wording, LabelUse uses) {
        this.question = question;
        this.wording = wording;
        this.uses = uses;
        this.language = Languages.name(wording.language());
    }

    List<Flag> found() {
        if (!wording.options().isEmpty()) {
            sequence();
            for (var option : question.options()) {
                wording.option(option.code()).ifPresent(text -> {
                    numbering(option, text);
                    elsewhere(option, text);
                });
            }
            alike();
        }
        return found;
    }

    /** Don't know and refused stand at the end here and anywhere there: only answers that count have an order. */
    private void sequence() {
        var mine = question.options().stream()
                .filter(Option::substantive)
                .map(Option::code)
                .filter(c -> wording.option(c).isPresent())
                .toList();
        var theirs = wording.options().stream()
                .map(Wording.OptionText::code)
                .filter(mine::contains)
                .toList();
        if (!theirs.equals(mine)) {
            var reversed = new ArrayList<>(mine);
            Collections.reverse(reversed);
            var code = theirs.equals(reversed) ? "translation.reversed" : "translation.order";
            found.add(Flag.of(
                    Flag.Kind.ORDER,
                    TextPart.QUESTION,
                    String.join("\n", mine),
                    String.join("\n", theirs),
                    Problem.warning(code, language, String.join(", ", theirs), String.join(", ", mine))));
        }
    }

    private void numbering(Option option, String text) {
        var there = TextShape.leading(text);
        var here = TextShape.leading(option.label());
        if (there.isEmpty() || there.equals(here)) {
            return;
        }
        var codes = question.options().stream().map(o -> o.code().strip()).toList();
        var meant = here.isEmpty() ? option.code().strip() : here;
        var place = String.valueOf(option.position());
        // letters number options only where the source has letters; a number that counts them from 1 is in order
        var wrong = here.isEmpty()
                ? codes.contains(there) && !there.equals(meant) && !there.equals(place)
                : !there.equals(meant);
        if (wrong) {
            add(option, text, "translation.numbering", option.code(), language, there, meant);
        }
    }

    private void elsewhere(Option option, String text) {
        uses.otherwise(question, option, text)
                .ifPresent(use -> add(
                        option,
                        text,
                        "translation.elsewhere",
                        option.code(),
                        language,
                        text,
                        use.label(),
                        use.questions(),
                        option.label(),
                        use.here()));
    }

    /** Two options that nobody could tell apart. */
    private void alike() {
        var first = new HashMap<String, Option>();
        for (var option : question.options()) {
            var text = wording.option(option.code()).map(TextShape::folded).filter(t -> !t.isEmpty());
            if (text.isEmpty()) {
                continue;
            }
            var before = Optional.ofNullable(first.putIfAbsent(text.get(), option));
            before.filter(b -> !TextShape.folded(b.label()).equals(TextShape.folded(option.label())))
                    .ifPresent(b -> found.add(Flag.of(
                            Flag.Kind.ALIKE,
                            TextPart.option(option.code()),
                            option.label(),
                            text.get(),
                            Problem.warning("translation.alike", b.code(), option.code(), language))));
        }
    }

    private void add(Option option, String text, String code, Object... arguments) {
        // whoever accepts it has seen all options
        var all = wording.options().stream().map(o -> o.code() + "=" + o.text()).collect(Collectors.joining("\n"));
        found.add(Flag.of(
                Flag.Kind.ORDER,
                TextPart.option(option.code()),
                option.label(),
                text + "\n" + all,
                Problem.warning(code, arguments)));
    }
}

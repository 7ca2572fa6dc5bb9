package org.mindgap.views.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.mindgap.views.gaps.QuestionFacts.ReplyFacts;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Texts;

/** What replies beside each other are called: by what they differ in, and where that is nothing, by a number. */
final class ReplyNames {
    private final Texts texts;
    private final LanguageWords languages;

    ReplyNames(Texts texts) {
        this.texts = texts;
        this.languages = new LanguageWords(texts);
    }

    /** A name for each, no two alike. */
    List<String> of(List<ReplyFacts> replies) {
        var severalLanguages = several(replies, ReplyFacts::language);
        var severalWordings = several(replies, ReplyFacts::wording);
        var names = replies.stream()
                .map(reply -> {
                    var name = order(reply);
                    if (severalWordings && !reply.wording().isEmpty()) {
                        name = texts.get("question.wording", name, reply.wording());
                    }
                    return severalLanguages
                            ? texts.get("question.order.language", languages.own(reply.language()), name)
                            : name;
                })
                .toList();
        var seen = new HashMap<String, Integer>();
        return names.stream()
                .map(name -> {
                    var number = seen.merge(name, 1, Integer::sum);
                    return number == 1 ? name : texts.get("question.reply.number", name, number);
                })
                .toList();
    }

    private static boolean several(List<ReplyFacts> replies, Function<ReplyFacts, String> of) {
        return replies.stream().map(of).distinct().count() > 1;
    }

    /** "A to D", "D to A", "A C B D"; what the file says where the letters are not known. */
    private String order(ReplyFacts reply) {
        var last = reply.lines().isEmpty()
                ? ""
                : reply.lines().get(reply.lines().size() - 1).letter();
        var order = reply.order().strip();
        return switch (order) {
            case "forward" -> texts.get("order.forward", last);
            case "reversed" -> texts.get("order.reversed", last);
            case "" -> texts.get("order.unknown");
            default ->
                isSorted(order, 1)
                        ? texts.get("order.forward", last)
                        : isSorted(order, -1) ? texts.get("order.reversed", last) : letters(order);
        };
    }

    /** Questionnaire positions as the letters that they would have there. */
    private static String letters(String order) {
        var letters = new StringBuilder();
        for (var part : order.split(",", -1)) {
            var digits = part.strip();
            if (!digits.matches("\\d|1\\d|2[0-5]")) {
                return order;
            }
            letters.append(letters.isEmpty() ? "" : " ").append((char) ('A' + Integer.parseInt(digits)));
        }
        return letters.toString();
    }

    private static boolean isSorted(String order, int direction) {
        var parts = order.split(",", -1);
        for (var i = 0; i < parts.length; i++) {
            var expected = direction > 0 ? i : parts.length - 1 - i;
            if (!parts[i].strip().equals(String.valueOf(expected))) {
                return false;
            }
        }
        return true;
    }
}

package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mindgap.elicit.Model;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Where numbers come from, in words: survey, weight, policy, models, file, and what is invented. */
final class SourceWords {
    private static final int HASH_SHOWN = 12;

    private final Survey survey;
    private final Words words;

    SourceWords(Survey survey, Words words) {
        this.survey = survey;
        this.words = words;
    }

    String weight(boolean weighted) {
        if (survey.source() instanceof PublishedShares) {
            return words.text("weight.published");
        }
        if (!weighted) {
            return words.text("weight.off");
        }
        var names = survey.variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(v -> v.name())
                .toList();
        return names.isEmpty() ? words.text("weight.none") : words.text("weight.by", words.list(names));
    }

    String policy(OptionPolicy policy) {
        return words.text(policy == OptionPolicy.SUBSTANTIVE ? "policy.substantive" : "policy.all");
    }

    /** Survey, fieldwork, size, citation and hash, as sentences. */
    List<String> survey() {
        var provenance = survey.provenance();
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "source.survey",
                provenance.fieldwork().isEmpty()
                        ? survey.name()
                        : words.text("source.fieldwork", survey.name(), dates(provenance.fieldwork()))));
        if (survey.source() instanceof Respondents respondents) {
            sentences.add(words.plural("source.respondents", respondents.count()));
        } else {
            sentences.add(words.text("source.published"));
        }
        if (!provenance.citation().isEmpty()) {
            sentences.add(words.text("source.citation", stripStop(provenance.citation())));
        }
        return sentences;
    }

    /** Models with what their files say of them; empty where there are none. */
    String models(Collection<String> names) {
        return names.isEmpty() ? "" : words.plural("source.models", names.size(), words.list(List.copyOf(names)));
    }

    /** "mirror-1 (digest, dates)". */
    String model(Model model) {
        return model.details().isEmpty()
                ? model.name()
                : words.text("source.model-details", model.name(), model.details());
    }

    /** The survey file's hash, or nothing. */
    String hash() {
        var hash = survey.provenance().sha256();
        return hash.isEmpty()
                ? ""
                : words.text("source.hash", hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + "…");
    }

    /** INVENTED DATA where people are, INVENTED MODELS where only models are. */
    String watermark(Collection<Model> shown) {
        if (survey.invented()) {
            return words.text("invented.data");
        }
        return invented(shown) ? words.text("invented.models") : "";
    }

    String inventedSentence(Collection<Model> shown) {
        if (survey.invented()) {
            return words.text(invented(shown) ? "invented.caption.both" : "invented.caption.data");
        }
        return invented(shown) ? words.text("invented.caption.models") : "";
    }

    /** Files write 2019-11-17..2020-03-23 for a span. */
    private String dates(String fieldwork) {
        return fieldwork.replace("..", words.text("range", "", ""));
    }

    private static boolean invented(Collection<Model> shown) {
        return shown.stream().anyMatch(m -> m.kind() == Model.Kind.INVENTED);
    }

    private static String stripStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}

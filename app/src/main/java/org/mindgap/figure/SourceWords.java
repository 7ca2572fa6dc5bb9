package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Where numbers come from, in words: survey, weight, policy, models, file, and what is invented. */
final class SourceWords {
    /** The label that the reader of published shares gives to what is missing to 100 %. */
    private static final String OTHER_ANSWERS = "all other answers";

    private final Survey survey;
    private final Words words;
    private final Dates dates;

    SourceWords(Survey survey, Words words) {
        this.survey = survey;
        this.words = words;
        this.dates = new Dates(words);
    }

    /**
     * Which people and answers count, in words: "weighted by w; don’t know and refused left out".
     *
     * @param questions ids of the questions behind the figure; all of the survey where none are named
     */
    String counted(GapQuery query, Collection<String> questions) {
        var counted = survey.source() instanceof PublishedShares
                ? published(query.policy(), questions)
                : weight(query.weighted()) + "; " + policy(query.policy());
        return query.byPopulation()
                ? counted + "; " + words.text("weight.countries", survey.populationSources())
                : counted;
    }

    /** Published options are what the publisher left: don't know is named only where it is among them. */
    private String published(OptionPolicy policy, Collection<String> questions) {
        var options = survey.questions().stream()
                .filter(q -> questions.isEmpty() || questions.contains(q.id()))
                .flatMap(q -> q.options().stream())
                .toList();
        var parts = new ArrayList<String>();
        parts.add(words.text("weight.published"));
        if (options.stream().anyMatch(o -> o.kind() == OptionKind.DONT_KNOW || o.kind() == OptionKind.REFUSED)) {
            parts.add(policy(policy));
        }
        if (options.stream().anyMatch(o -> o.label().equals(OTHER_ANSWERS))) {
            parts.add(words.text("policy.other-answers"));
        }
        return String.join("; ", parts);
    }

    private String weight(boolean weighted) {
        if (!weighted) {
            return words.text("weight.off");
        }
        var names = survey.variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(v -> v.name())
                .toList();
        return names.isEmpty() ? words.text("weight.none") : words.text("weight.by", words.list(names));
    }

    private String policy(OptionPolicy policy) {
        return words.text(
                switch (policy) {
                    case SUBSTANTIVE -> "policy.substantive";
                    case ALL -> "policy.all";
                    case AS_PUBLISHED -> "policy.as-published";
                });
    }

    /**
     * Survey, fieldwork, size and citation, as sentences.
     *
     * @param shown the published figures behind the figure; empty for respondents
     */
    List<String> survey(List<PublishedCell> shown) {
        var provenance = survey.provenance();
        var sentences = new ArrayList<String>();
        var fieldwork = named(provenance.fieldwork(), shown);
        var when = String.join("; ", fieldwork.items().stream().map(dates::text).toList());
        sentences.add(words.stopped(
                when.isEmpty()
                        ? survey.name()
                        : words.text(
                                fieldwork.known() ? "source.fieldwork" : "source.fieldwork-among",
                                survey.name(),
                                when)));
        if (survey.source() instanceof Respondents respondents) {
            sentences.add(words.plural("source.respondents", respondents.count()));
        } else {
            sentences.add(words.text("source.published"));
        }
        var citation = named(provenance.citation(), shown);
        var cited = String.join("; ", citation.items());
        if (!cited.isEmpty()) {
            sentences.add(words.stopped(citation.known() ? cited : words.text("source.citation-among", cited)));
        }
        return sentences;
    }

    /**
     * Of several citations or dates those that the published figures themselves name.
     *
     * @param known whether it is known that these and no others are meant
     */
    private record Named(List<String> items, boolean known) {}

    private Named named(String printed, List<PublishedCell> shown) {
        var items = List.of(printed.split("; ", -1));
        if (items.size() == 1 || survey.source() instanceof Respondents) {
            return new Named(printed.isEmpty() ? List.of() : List.of(printed), true);
        }
        var known =
                !shown.isEmpty() && shown.stream().allMatch(c -> items.stream().anyMatch(i -> names(c, i)));
        return known
                ? new Named(
                        items.stream()
                                .filter(i -> shown.stream().anyMatch(c -> names(c, i)))
                                .toList(),
                        true)
                : new Named(items, false);
    }

    private static boolean names(PublishedCell cell, String item) {
        return ("; " + cell.source().replace(" | ", "; ") + "; ").contains("; " + item + "; ");
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

    /** The survey file's hash, its first eight and last four digits in fours, or nothing. */
    String hash() {
        var hash = survey.provenance().sha256();
        if (hash.length() < 12) {
            return hash.isEmpty() ? "" : words.text("source.hash", hash);
        }
        var end = hash.length();
        return words.text(
                "source.hash", hash.substring(0, 4) + " " + hash.substring(4, 8) + " … " + hash.substring(end - 4));
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

    private static boolean invented(Collection<Model> shown) {
        return shown.stream().anyMatch(m -> m.kind() == Model.Kind.INVENTED);
    }
}

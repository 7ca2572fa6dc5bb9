package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.survey.Survey;

/** What stands below a table of numbers: what they measure, which people and answers count, and where they come from. */
public final class TableWords {
    private final Survey survey;
    private final Words words;
    private final SourceWords sources;

    public TableWords(Survey survey, Locale locale) {
        this.survey = survey;
        this.words = new Words(locale);
        this.sources = new SourceWords(survey, words);
    }

    /**
     * Metric, weight, policy for don't know and refused, filters, survey, models and file, as sentences.
     *
     * @param shown the models of the table
     */
    public List<String> notes(GapQuery query, Collection<Model> shown) {
        var notes = new ArrayList<String>();
        for (var metric : query.metrics()) {
            notes.add(metric(metric));
        }
        notes.add(words.stopped(words.sentence(sources.counted(query, query.questions()))));
        notes.add(new GroupWords(survey, words).filter(query));
        if (query.scope() == GapQuery.Scope.ALL) {
            notes.add(words.text("table.all-questions"));
        }
        notes.addAll(sources(shown));
        return List.copyOf(notes);
    }

    /** Tables print values as they are, not on the scale of colours that heatmaps draw (100 times a distance). */
    private String metric(Metric metric) {
        if (new MetricScale(metric).points()) {
            return words.stopped(words.text("table.metric", new MetricWords(metric, words).longName(), metric.id()));
        }
        try {
            var names = new MetricNames(words.locale());
            return words.stopped(words.text("table.metric.raw", names.name(metric), metric.id(), names.about(metric)));
        } catch (MissingResourceException e) {
            // a metric that somebody's jar brought
            return words.stopped(metric.id());
        }
    }

    /** Survey, models and file, as sentences. */
    public List<String> sources(Collection<Model> shown) {
        var notes = new ArrayList<>(sources.survey(List.of()));
        notes.add(sources.models(shown.stream()
                .filter(m -> !m.kind().yardstick())
                .map(sources::model)
                .toList()));
        notes.add(sources.hash());
        notes.removeIf(String::isBlank);
        return List.copyOf(notes);
    }

    /** INVENTED ..., or empty. */
    public String watermark(Collection<Model> shown) {
        return sources.watermark(shown);
    }

    /** "Invented data, invented models." and the like, or empty. */
    public String invented(Collection<Model> shown) {
        return sources.inventedSentence(shown);
    }
}

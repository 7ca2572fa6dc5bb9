package org.mindgap.views.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.compare.regression.GapObservations;
import org.mindgap.elicit.Model;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Job;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

/** A study's gaps as the table of a regression. */
final class FitGaps {
    private final Workbench workbench;
    private final Texts texts;

    FitGaps(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
    }

    /** Whether a study has people and answers to make the table of. */
    boolean there(Workbench.Opened now) {
        return now.facts().survey().isPresent() && !asked(now).isEmpty();
    }

    /** Makes the table, by the filters as they are now. */
    Job<FitData> job(Workbench.Opened now) {
        var survey = now.facts().survey().orElseThrow();
        var query = query(now, survey);
        return context -> new FitData(
                texts.get("cmp.fit.gaps"),
                Optional.empty(),
                GapObservations.of(now.study().gaps(survey), survey, names(now), query, context),
                List.of(),
                Optional.of(query),
                Optional.empty(),
                false,
                invented(now, survey, query));
    }

    private static Map<String, String> names(Workbench.Opened now) {
        return now.facts().models().stream().collect(Collectors.toMap(Model::id, Model::name, (a, b) -> a));
    }

    private MadeUp invented(Workbench.Opened now, Survey survey, GapQuery query) {
        var shown = now.facts().models().stream()
                .filter(m -> query.models().contains(m.id()))
                .toList();
        var words = new TableWords(survey, texts.locale());
        return new MadeUp(words.watermark(shown), words.invented(shown));
    }

    private GapQuery query(Workbench.Opened now, Survey survey) {
        var filters = workbench.filters().choice().get();
        var by = RowsChoice.of(survey, texts).stream()
                .findFirst()
                .map(RowsChoice::variables)
                .orElse(List.of());
        Map<String, Set<String>> codes = new HashMap<>();
        survey.withRole(Role.COUNTRY)
                .filter(c -> !filters.countries().isEmpty())
                .ifPresent(c -> codes.put(c.name(), filters.countries()));
        survey.withRole(Role.RELIGION)
                .filter(r -> by.contains(r.name()) && !filters.religions().isEmpty())
                .ifPresent(r -> codes.put(r.name(), filters.religions()));
        return GapQuery.of(List.of(Metrics.GAP_POINTS), by)
                .models(filters.models().isEmpty() ? asked(now) : filters.models())
                .topics(filters.topics())
                .narrowed(codes, filters.askedAs())
                .with(filters.answers());
    }

    private static Set<String> asked(Workbench.Opened now) {
        return now.facts().asked().stream()
                .map(Model::id)
                .filter(id -> Optional.ofNullable(now.facts().answers().get(id))
                        .filter(a -> a.scored() > 0)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}

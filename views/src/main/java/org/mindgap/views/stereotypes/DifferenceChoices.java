package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.Scale;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;

/** What is asked of group differences: which groups, compared with whom, on which scale. On the window's thread. */
public final class DifferenceChoices {
    private final Texts texts;
    private final ObservableList<GroupsChoice> groupsChoices = FXCollections.observableArrayList();
    private final ObservableList<ReferenceChoice> references = FXCollections.observableArrayList();
    private final ObservableList<ScaleChoice> scales;
    private final ObjectProperty<@Nullable GroupsChoice> groups = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ReferenceChoice> reference = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ScaleChoice> scale = new SimpleObjectProperty<>();

    DifferenceChoices(Texts texts) {
        this.texts = texts;
        scales = FXCollections.observableArrayList(
                new ScaleChoice(Scale.NOMINAL, texts.get("differ.scale.nominal")),
                new ScaleChoice(Scale.ORDINAL, texts.get("differ.scale.ordinal")));
        scale.set(scales.get(0));
    }

    public ObservableList<GroupsChoice> groupsChoices() {
        return groupsChoices;
    }

    public ObservableList<ReferenceChoice> references() {
        return references;
    }

    public ObservableList<ScaleChoice> scales() {
        return scales;
    }

    public ObjectProperty<@Nullable GroupsChoice> groups() {
        return groups;
    }

    public ObjectProperty<@Nullable ReferenceChoice> reference() {
        return reference;
    }

    public ObjectProperty<@Nullable ScaleChoice> scale() {
        return scale;
    }

    /** Offers what a survey has; what was chosen and is still there stays. */
    void offer(Optional<Survey> survey) {
        var before = groups.get();
        var now = survey.map(this::groupsOf).orElse(List.of());
        groupsChoices.setAll(now);
        groups.set(now.stream().filter(g -> g.equals(before)).findFirst().orElse(now.isEmpty() ? null : now.get(0)));
        offerReferences(survey);
    }

    /** Offers the groups of the chosen variable as references. */
    void offerReferences(Optional<Survey> survey) {
        var before = reference.get();
        var chosen = groups.get();
        var all = new ArrayList<ReferenceChoice>();
        all.add(new ReferenceChoice(Against.LARGEST, texts.get("differ.against.largest")));
        all.add(new ReferenceChoice(Against.PUBLIC, texts.get("differ.against.public")));
        all.add(new ReferenceChoice(Against.REST, texts.get("differ.against.rest")));
        if (chosen != null) {
            survey.flatMap(s -> s.variable(chosen.variable()))
                    .ifPresent(v -> v.values()
                            .forEach(value -> all.add(new ReferenceChoice(
                                    Against.group(value.code()), v.distinctLabelOf(value.code())))));
        }
        references.setAll(all);
        reference.set(all.stream().filter(r -> r.equals(before)).findFirst().orElse(all.get(0)));
    }

    /** Whether minorities are compared with the country's largest religion, which is what comes up first. */
    boolean usual() {
        var against = reference.get();
        var first = groupsChoices.isEmpty() ? null : groupsChoices.get(0);
        return against != null
                && against.against().equals(Against.LARGEST)
                && java.util.Objects.equals(groups.get(), first);
    }

    /** Compares minorities with the largest group of their country. */
    void toUsual() {
        if (!groupsChoices.isEmpty()) {
            groups.set(groupsChoices.get(0));
        }
        references.stream()
                .filter(r -> r.against().equals(Against.LARGEST))
                .findFirst()
                .ifPresent(reference::set);
    }

    /** The query of what is chosen; nothing where there are no groups. */
    Optional<AmplificationQuery> query(Survey survey, Filters.Choice filters) {
        var chosen = groups.get();
        var against = reference.get();
        var on = scale.get();
        if (chosen == null || against == null || on == null) {
            return Optional.empty();
        }
        var country = survey.withRole(Role.COUNTRY).map(Variable::name);
        var by = new ArrayList<String>();
        country.ifPresent(by::add);
        by.add(chosen.variable());
        by.add(GapQuery.MODEL);
        Map<String, Set<String>> codes = new HashMap<>();
        country.filter(c -> !filters.countries().isEmpty()).ifPresent(c -> codes.put(c, filters.countries()));
        survey.withRole(Role.RELIGION)
                .map(Variable::name)
                .filter(r -> r.equals(chosen.variable()) && !filters.religions().isEmpty())
                .ifPresent(r -> codes.put(r, filters.religions()));
        var gaps = GapQuery.of(List.of(), by)
                .models(filters.models())
                .topics(filters.topics())
                .narrowed(codes, Set.of())
                .with(filters.answers())
                .with(Uncertainty.USUAL);
        return Optional.of(AmplificationQuery.of(by)
                .with(gaps)
                .with(against.against())
                .with(on.scale())
                .contrasting(chosen.variable()));
    }

    /** Religion first, then whatever else divides people but the country. */
    private List<GroupsChoice> groupsOf(Survey survey) {
        var all = new ArrayList<GroupsChoice>();
        for (var variable : survey.dividing()) {
            if (variable.role() == Role.RELIGION) {
                all.add(0, new GroupsChoice(variable.name(), texts.get("differ.groups.religion")));
            } else if (variable.role() != Role.COUNTRY) {
                all.add(new GroupsChoice(variable.name(), variable.title()));
            }
        }
        return all;
    }
}

package org.mindgap.replication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.mindgap.elicit.AskedAs;

/**
 * A published study as something that can be set up: its surveys, conditions, numbers and figures, and where we deviate
 * from what was published.
 *
 * @param id short stable id
 * @param name as people call it
 * @param source paper and code
 * @param about what it asks
 * @param surveys what to import, and how
 * @param conditions in words
 * @param plans what to ask, without where
 * @param views ways of looking at the heatmap
 * @param figures commands that print its tables and draw its figures
 * @param deviations where we differ, and why
 * @param unknown what could not be found out about the study
 */
public record StudyPreset(
        String id,
        String name,
        String source,
        String about,
        List<String> surveys,
        List<String> conditions,
        List<Plan> plans,
        List<View> views,
        List<Figure> figures,
        List<Deviation> deviations,
        List<String> unknown) {

    public StudyPreset {
        surveys = List.copyOf(surveys);
        conditions = List.copyOf(conditions);
        plans = List.copyOf(plans);
        views = List.copyOf(views);
        figures = List.copyOf(figures);
        deviations = List.copyOf(deviations);
        unknown = List.copyOf(unknown);
    }

    /**
     * A plan as JSON without schema, name, survey and endpoints (docs/formats/plan-json.md).
     *
     * @param name of the setting, part of a file's name
     */
    public record Plan(String name, ObjectNode json) {}

    /**
     * A way of looking at the heatmap.
     *
     * @param name of the view
     * @param rows variables, {@code country} and {@code religion} among them
     * @param metric id
     * @param askedAs empty for all
     */
    public record View(String name, List<String> rows, String metric, Set<AskedAs> askedAs) {
        public View {
            rows = List.copyOf(rows);
            askedAs = Set.copyOf(askedAs);
        }
    }

    /**
     * A table or figure.
     *
     * @param shows what
     * @param command of the command line, without the program's name; {@code {study}} stands for the file, words in
     *     capitals for what is to be filled in
     */
    public record Figure(String shows, String command) {
        /** With the study's file in its place. */
        public String of(String study) {
            var written = study.contains(" ") ? '"' + study + '"' : study;
            return "mindgap " + command.replace("{study}", written);
        }
    }

    /**
     * Where we differ.
     *
     * @param published what the study did
     * @param here what is done here
     * @param why the reason
     * @param again how to have it as published; {@code none} where that is not offered
     */
    public record Deviation(String published, String here, String why, String again) {}
}

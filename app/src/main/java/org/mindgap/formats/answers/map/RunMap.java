package org.mindgap.formats.answers.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run of another program has what an answer needs (docs/formats/map-json.md).
 *
 * @param format word of the reader, or empty for whichever knows the file
 * @param match how questions are found
 * @param form how the log-probabilities of option texts become shares
 * @param filter of the answers that lm-evaluation-harness keeps once for each of its filters, those of this one; empty
 *     for what the model wrote
 * @param sources by what they give: question, survey, country, language, asked_as, order, draw, wording, model, and
 *     {@code group.NAME} for a variable that divides people
 * @param patterns texts that give several of them; a source of its own goes before
 */
public record RunMap(
        String format,
        Match match,
        TextForm form,
        String filter,
        Map<String, MapSource> sources,
        List<MapPattern> patterns) {
    public static final String QUESTION = "question";
    public static final String SURVEY = "survey";
    public static final String COUNTRY = "country";
    public static final String LANGUAGE = "language";
    public static final String ASKED_AS = "asked_as";
    public static final String ORDER = "order";
    public static final String DRAW = "draw";
    public static final String WORDING = "wording";
    public static final String MODEL = "model";
    /** Before the name of a variable. */
    public static final String GROUP = "group.";

    /** What a map may give, groups apart. */
    public static final List<String> TARGETS =
            List.of(QUESTION, SURVEY, COUNTRY, LANGUAGE, ASKED_AS, ORDER, DRAW, WORDING, MODEL);

    /** How questions are found. */
    public enum Match {
        /** By id, else by the exact wording or label. */
        ID,
        /** By a wording or label that stands in the question's or prompt's text. */
        TEXT,
        /** By the options, where only one question has just these. */
        OPTIONS
    }

    public RunMap {
        sources = Map.copyOf(sources);
        patterns = List.copyOf(patterns);
    }

    /** A map that says nothing yet. */
    public static RunMap empty() {
        return new RunMap("", Match.ID, TextForm.SUM, "", Map.of(), List.of());
    }

    /** The same with one source more, or another one in its place. */
    public RunMap with(String target, MapSource source) {
        var more = new LinkedHashMap<>(sources);
        more.put(target, source);
        return new RunMap(format, match, form, filter, more, patterns);
    }

    /** The same without the source of something. */
    public RunMap without(String target) {
        var fewer = new LinkedHashMap<>(sources);
        fewer.remove(target);
        return new RunMap(format, match, form, filter, fewer, patterns);
    }

    /** The same with these patterns. */
    public RunMap with(List<MapPattern> others) {
        return new RunMap(format, match, form, filter, sources, others);
    }

    /** The same with questions found in another way. */
    public RunMap with(Match other) {
        return new RunMap(format, other, form, filter, sources, patterns);
    }

    /** The same with option texts read in another form. */
    public RunMap with(TextForm other) {
        return new RunMap(format, match, other, filter, sources, patterns);
    }

    public Optional<MapSource> source(String target) {
        return Optional.ofNullable(sources.get(target));
    }

    /** Whether a value comes from somewhere. */
    public boolean gives(String target) {
        var name = target.startsWith(GROUP) ? target.substring(GROUP.length()) : target;
        return sources.containsKey(target)
                || patterns.stream()
                        .anyMatch(
                                p -> p.names().stream().anyMatch(n -> target(n).equals(target) || n.equals(name)));
    }

    /** What a name in a pattern gives: a target by its own name or a short one, else a variable that divides people. */
    public static String target(String name) {
        return switch (name) {
            case "lang" -> LANGUAGE;
            case "perm" -> ORDER;
            case "rep", "epoch" -> DRAW;
            case "asked" -> ASKED_AS;
            default -> TARGETS.contains(name) ? name : GROUP + name;
        };
    }
}

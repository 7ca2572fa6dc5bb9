package org.mindgap.views.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.preset.Presets;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.formats.survey.OptionProposals;
import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.formats.survey.SuggestedUses;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.kit.study.Scripts;

/**
 * What a file says of itself, and what its variables could be used as.
 *
 * @param suggested one for each variable, in its order
 * @param proposals options that may be no opinion
 * @param presets all that there are, those that fit the file first
 * @param fitting how many of them fit
 * @param notes what was lost or doubtful in the dictionary
 * @param letters some labels with letters beyond a to z, which show whether the characters are the right ones
 * @param eastAsian whether a label has Korean, Japanese or Chinese letters, which windows show in a font of their own
 */
public record Described(
        Dictionary dictionary,
        List<SuggestedUse> suggested,
        List<OptionProposal> proposals,
        List<Preset> presets,
        int fitting,
        List<Problem> notes,
        List<String> letters,
        boolean eastAsian) {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    public Described {
        suggested = List.copyOf(suggested);
        proposals = List.copyOf(proposals);
        presets = List.copyOf(presets);
        notes = List.copyOf(notes);
        letters = List.copyOf(letters);
    }

    /** Slow: called from jobs. */
    public static Described read(
            DescribingSurveyReader reader, SurveyRequest request, Presets known, JobContext context)
            throws IOException, ProblemException {
        var data = reader.describe(request, context);
        var dictionary = data.dictionary();
        var presets = new ArrayList<>(known.fitting(dictionary));
        var fitting = presets.size();
        known.all().stream().filter(p -> !presets.contains(p)).forEach(presets::add);
        return new Described(
                dictionary,
                new SuggestedUses(dictionary).all(),
                new OptionProposals().of(dictionary),
                presets,
                fitting,
                seenHere(data.notes()),
                labels(dictionary)
                        .filter(text -> text.chars().anyMatch(c -> c > 127))
                        .distinct()
                        .limit(SAMPLES)
                        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                        .toList(),
                labels(dictionary).anyMatch(Scripts::eastAsian));
    }

    /** How a table is read was shown in the step before. */
    private static List<Problem> seenHere(List<Problem> notes) {
        return notes.stream()
                .filter(p -> !p.code().split("\\.", 2)[0].equals("table"))
                .toList();
    }

    private static Stream<String> labels(Dictionary dictionary) {
        return dictionary.fields().stream()
                .flatMap(f -> Stream.concat(
                        Stream.of(f.name(), f.label()), f.labels().stream().map(l -> l.label())));
    }
}

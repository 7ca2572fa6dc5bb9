package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares.Method;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** What version 2 added to a survey: replicate weights, batteries and poles. */
class StudyReplicatesTest {
    @TempDir
    Path folder;

    private static Survey survey(ReplicateScheme scheme) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("Q", new Column.Codes(new int[] {0, 1, -1}, List.of("1", "2")));
        columns.put("w", new Column.Numbers(new double[] {1, 2, .5}));
        IntStream.range(0, scheme.variables().size())
                .forEach(b -> columns.put(
                        scheme.variables().get(b), new Column.Numbers(new double[] {b, 1 / (b + 3.0), Double.NaN})));
        var options = List.of(
                new Option("1", "never", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "daily", 2, OptionKind.SUBSTANTIVE));
        var question = new Question(
                "Q",
                "Prayer",
                "",
                "en",
                Measure.ORDINAL,
                "",
                "",
                "prayer",
                Optional.of(new Pole("religious", Pole.End.LAST)),
                options);
        var variables = Stream.concat(
                        Stream.of(
                                new Variable("Q", "Prayer", Role.OPINION, Measure.ORDINAL, List.of()),
                                new Variable("w", "", Role.WEIGHT, Measure.SCALE, List.of())),
                        scheme.variables().stream()
                                .map(v -> new Variable(v, "", Role.REPLICATE, Measure.SCALE, List.of())))
                .toList();
        return new Survey(
                "s",
                "S",
                variables,
                List.of(question),
                new InMemoryRespondents(3, columns),
                Provenance.ofFile("s.csv", ""),
                true,
                Optional.of(scheme));
    }

    private void comesBack(ReplicateScheme scheme) throws ProblemException {
        var written = survey(scheme);
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(written, JobContext.unwatched());
        }
        try (var study = StudyFile.openReadOnly(file)) {
            var read = study.survey("s").orElseThrow();
            assertThat(read.replicates()).contains(scheme);
            assertThat(read.questions()).isEqualTo(written.questions());
            assertThat(read.variables()).isEqualTo(written.variables());
            var name = scheme.variables().get(1);
            assertThat(((Column.Numbers) ((Respondents) read.source()).column(name)).values())
                    .containsExactly(1, .25, Double.NaN);
        }
    }

    @Test
    void factorsComeBack() throws ProblemException {
        comesBack(new ReplicateScheme(Method.JKN, List.of("r2", "r1", "r3"), 0, List.of(.5, 2 / 3.0, .75)));
    }

    @Test
    void fayComesBack() throws ProblemException {
        comesBack(new ReplicateScheme(Method.FAY, List.of("r1", "r2"), .3, List.of()));
    }

    /** A factor or a kind that is lost is damage, not another kind of replicate. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE replicate SET scale = NULL WHERE place = 1",
                "DELETE FROM replicate WHERE place > 0",
                "UPDATE survey SET replicate_kind = 'JK9'",
                "UPDATE survey SET replicate_kind = 'RAO_WU'",
                "UPDATE survey SET fay = 2",
                "UPDATE question SET pole_end = 'MIDDLE'"
            })
    void damageIsSaid(String damage) throws Exception {
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(
                    survey(new ReplicateScheme(Method.JKN, List.of("r1", "r2"), 0, List.of(.5, .5))),
                    JobContext.unwatched());
        }
        try (var session = new Sessions(file).writer()) {
            session.once(damage);
        }
        try (var study = StudyFile.openReadOnly(file)) {
            assertThatThrownBy(() -> study.survey("s")).hasMessageContaining("damaged");
        }
    }

    @Test
    void aReplicateThatIsNoVariableIsRefused() throws ProblemException {
        var whole = survey(new ReplicateScheme(Method.JK1, List.of("r1", "r2"), 0, List.of()));
        var other = new Survey(
                whole.id(),
                whole.name(),
                whole.variables().subList(0, 3),
                whole.questions(),
                new InMemoryRespondents(
                        3,
                        Map.of(
                                "Q",
                                ((Respondents) whole.source()).column("Q"),
                                "w",
                                ((Respondents) whole.source()).column("w"),
                                "r1",
                                ((Respondents) whole.source()).column("r1"))),
                whole.provenance(),
                true,
                whole.replicates());
        try (var study = StudyFile.create(folder.resolve("study.mindgap"))) {
            assertThatThrownBy(() -> study.addSurvey(other, JobContext.unwatched()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("r2");
            assertThat(study.surveys()).isEmpty();
        }
    }

    /** Version 1 knew none of it: nothing is there, and the old file is kept. */
    @Test
    void aSurveyOfVersion1HasNoneOfThem() throws Exception {
        var old = folder.resolve("old.mindgap");
        Version1.create(old);
        try (var study = StudyFile.open(old)) {
            var read = study.survey("s1").orElseThrow();
            assertThat(read.replicates()).isEmpty();
            assertThat(read.questions()).hasSize(1);
            assertThat(read.questions().get(0).battery()).isEmpty();
            assertThat(read.questions().get(0).pole()).isEmpty();
            study.addSurvey(
                    survey(new ReplicateScheme(Method.JK1, List.of("r1", "r2"), 0, List.of())), JobContext.unwatched());
            assertThat(study.survey("s").orElseThrow().replicates()).isPresent();
        }
        assertThat(folder.resolve("old.mindgap.v1.bak")).exists();
    }
}

package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.codec.RowGroupCodec;
import org.mindgap.survey.Column;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** What is written is read back equal, in the same session and in the next. */
class StudyRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void surveysAndAnswersComeBackEqual(long seed) throws ProblemException {
        var samples = new Samples(seed);
        var people = samples.respondents("people", seed == 1 ? 0 : (int) (seed * 37));
        var shares = samples.published("shares");
        var language = new Model("m1", "Model " + samples.text(), Model.Kind.LANGUAGE_MODEL, samples.text());
        var invented = new Model("m2", "Mirror", Model.Kind.INVENTED, "");
        var written = new ArrayList<MatchedAnswer>();
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(people, JobContext.unwatched());
            study.addSurvey(shares, JobContext.unwatched());
            try (var batch = study.beginAnswers("run.jsonl", "ab12")) {
                batch.model(language);
                batch.model(invented);
                for (var i = 0; i < 300; i++) {
                    var answer = samples.answer(i % 3 == 0 ? people : shares, i % 2 == 0 ? "m1" : "m2");
                    written.add(answer);
                    batch.answer(answer);
                }
                batch.commit();
            }
            compare(study, people, shares, List.of(language, invented), written);
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).isEmpty();
            compare(study, people, shares, List.of(language, invented), written);
        }
        try (var study = StudyFile.openReadOnly(file)) {
            compare(study, people, shares, List.of(language, invented), written);
        }
    }

    @Test
    void aColumnSpansRowGroups() throws ProblemException {
        var count = RowGroupCodec.ROWS + 17;
        var people = new Samples(11).respondents("people", count);
        var file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(people, JobContext.unwatched());
        }
        try (var study = StudyFile.open(file)) {
            compare(study.survey("people").orElseThrow(), people);
        }
    }

    private static void compare(
            StudyFile study, Survey people, Survey shares, List<Model> models, List<MatchedAnswer> written) {
        assertThat(study.models()).isEqualTo(models);
        assertThat(study.surveys())
                .containsExactly(
                        new SurveySummary(
                                people.id(),
                                people.name(),
                                ((Respondents) people.source()).count(),
                                people.questions().size(),
                                people.invented()),
                        new SurveySummary(
                                shares.id(),
                                shares.name(),
                                0,
                                shares.questions().size(),
                                shares.invented()));
        compare(study.survey("people").orElseThrow(), people);
        var readShares = study.survey("shares").orElseThrow();
        assertThat(readShares).isEqualTo(shares);
        assertThat(order(readShares)).isEqualTo(order(shares));
        for (var survey : List.of(people, shares)) {
            for (var model : models) {
                compareAnswers(study, survey.id(), model.id(), written);
            }
        }
    }

    private static void compareAnswers(StudyFile study, String survey, String model, List<MatchedAnswer> written) {
        var expected = written.stream()
                .filter(m ->
                        m.answer().survey().equals(survey) && m.answer().model().equals(model))
                .toList();
        var found = study.answers(survey, model);
        assertThat(found).hasSameSizeAs(expected);
        for (var i = 0; i < found.size(); i++) {
            var answer = found.get(i);
            assertThat(answer).isEqualTo(withId(expected.get(i).answer(), answer.id()));
            assertThat(List.copyOf(answer.shares().keySet()))
                    .isEqualTo(List.copyOf(expected.get(i).answer().shares().keySet()));
            assertThat(List.copyOf(answer.target().codes().keySet()))
                    .isEqualTo(List.copyOf(
                            expected.get(i).answer().target().codes().keySet()));
            assertThat(study.evidence(answer.id())).isEqualTo(expected.get(i).evidence());
        }
    }

    private static Answer withId(Answer a, long id) {
        return new Answer(
                id,
                a.model(),
                a.survey(),
                a.question(),
                a.condition(),
                a.target(),
                a.shares(),
                a.draws(),
                a.coverage(),
                a.status());
    }

    private static List<List<String>> order(Survey survey) {
        return ((PublishedShares) survey.source())
                .cells().stream()
                        .map(cell -> List.of(
                                cell.group().codes().keySet().toString(),
                                cell.shares().keySet().toString()))
                        .toList();
    }

    private static void compare(Survey read, Survey written) {
        assertThat(new Survey(
                        read.id(),
                        read.name(),
                        read.variables(),
                        read.questions(),
                        written.source(),
                        read.provenance(),
                        read.invented()))
                .isEqualTo(written);
        var from = (Respondents) read.source();
        var to = (Respondents) written.source();
        assertThat(from.count()).isEqualTo(to.count());
        for (var variable : written.variables()) {
            var expected = to.column(variable.name());
            var found = from.column(variable.name());
            if (expected instanceof Column.Codes codes) {
                assertThat(((Column.Codes) found).dictionary()).isEqualTo(codes.dictionary());
                assertThat(Arrays.equals(((Column.Codes) found).index(), codes.index()))
                        .isTrue();
            } else {
                assertThat(Arrays.equals(((Column.Numbers) found).values(), ((Column.Numbers) expected).values()))
                        .isTrue();
            }
        }
    }
}

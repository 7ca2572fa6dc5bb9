package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Wording;

/** Files of edits. */
class EditsFileTest {
    @Test
    void stepsAreReadAsTheyWereWritten() throws ProblemException {
        var steps = List.of(
                new EditsFile.Named("Use as", List.of(new Edit.UseAs("faith", Role.RELIGION))),
                new EditsFile.Named(
                        "Recode “q”",
                        List.of(
                                new Edit.Recoded(
                                        "q",
                                        "q_r",
                                        "",
                                        List.of(new Edit.Recoded.To(
                                                "1", "हाँ", OptionKind.SUBSTANTIVE, List.of("1", "2")))),
                                new Edit.Translation("q", new Wording("hi", "", "कैसा?", "")),
                                new Edit.Crossed("x", "", List.of("a", "b"), List.of(List.of("1", "2"))),
                                new Edit.Banded("y", "", "age", List.of(18.0, 30.5), true))));
        assertThat(EditsFile.read(EditsFile.write("Survey", steps), "f.json")).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}|edit.file-none",
                "[1]|edit.file-none",
                "{\"mindgap_edits\":2}|edit.file-newer",
                "{\"mindgap_edits\":1,\"steps\":[]}|edit.file-none",
                "{\"mindgap_edits\":1,\"steps\":[{\"edits\":[{\"edit\":\"no\"}]}]}|edit.file-none",
                "{\"mindgap_edits\":1,\"steps\":[{\"edits\":[7]}]}|edit.file-none",
                "{\"mindgap_edits\":1,\"steps\":[{\"edits\":[{\"edit\":\"recode\",\"question\":\"q\",\"into\":\"r\","
                        + "\"label\":\"\",\"options\":[{\"code\":\"1\"}]}]}]}|edit.file-none",
                "{\"mindgap_edits\":1,\"steps\":[{\"edits\":[{\"edit\":\"recode\",\"question\":\"q\",\"into\":\"r\","
                        + "\"label\":\"\",\"options\":[null]}]}]}|edit.file-none",
                "{\"mindgap_edits\":1,\"steps\":[{\"edits\":[{\"edit\":\"bands\",\"into\":\"r\",\"label\":\"\","
                        + "\"variable\":\"a\",\"whole\":true,\"cuts\":[null]}]}]}|edit.file-none",
            })
    void whatIsNoneIsRefused(String text, String code) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> EditsFile.read(text, "f.json"));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
    }
}

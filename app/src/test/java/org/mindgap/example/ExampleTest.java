package org.mindgap.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Model;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

class ExampleTest {
    @TempDir
    Path folder;

    /** The files of the project itself, found above the classes. */
    @Test
    void theExampleIsBuiltFromPlainFiles() throws Exception {
        var file = folder.resolve("example.mindgap");

        Example.build(file);

        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.surveys()).hasSize(1);
            assertThat(study.surveys().get(0).invented()).isFalse();
            assertThat(study.models())
                    .hasSize(4)
                    .allSatisfy(m -> assertThat(m.kind()).isEqualTo(Model.Kind.INVENTED));
            assertThat(study.models().stream().map(Model::name))
                    .containsExactly("Mirror", "Guesser", "Majority voice", "Exaggerator");
        }
    }

    @Test
    void theTemporaryExampleLeavesNothing() throws Exception {
        Path file;
        try (var example = Example.temporary()) {
            file = example.study().path();
            assertThat(file).exists();
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void theExampleThatCameWithTheProgramStays() throws Exception {
        var built = folder.resolve("example.mindgap");
        Example.build(built);

        try (var example = Example.open(built.toString())) {
            assertThat(example.study().path()).isEqualTo(built);
            assertThat(example.study().readOnly()).isTrue();
        }
        assertThat(folder).isDirectoryContaining(f -> f.equals(built)).satisfies(f -> {
            try (var files = Files.list(f)) {
                assertThat(files).containsExactly(built);
            }
        });
    }

    @Test
    void whereTheBuiltOneCannotBeReadAnotherIsBuilt() throws Exception {
        var damaged = Files.writeString(folder.resolve("damaged.mindgap"), "no study");

        for (var built :
                new String[] {damaged.toString(), folder.resolve("gone.mindgap").toString()}) {
            try (var example = Example.open(built)) {
                assertThat(example.study().models()).hasSize(4);
            }
        }
    }

    @Test
    void aDamagedExampleLeavesNoStudy() throws Exception {
        var samples = Files.createDirectory(folder.resolve("samples"));
        Files.writeString(samples.resolve("shares.csv"), "not shares");
        var file = folder.resolve("example.mindgap");

        var failure = catchThrowableOfType(ProblemException.class, () -> Example.build(file, samples));

        assertThat(failure.problems().get(0).code()).isEqualTo("example.damaged");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingStudyIsNotTouched() throws Exception {
        var file = Files.writeString(folder.resolve("example.mindgap"), "mine");

        var failure = catchThrowableOfType(ProblemException.class, () -> Example.build(file));

        assertThat(failure).isNotNull();
        assertThat(file).content().isEqualTo("mine");
    }
}

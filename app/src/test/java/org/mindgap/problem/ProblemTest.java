package org.mindgap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void argumentsAsLongAsAFileAreCutAndTheCutIsShown() {
        var problem = Problem.error("a.b", "x".repeat(2000), "y".repeat(2001), "z".repeat(1999) + "\ud83d\ude00");

        assertThat(problem.arguments())
                .containsExactly("x".repeat(2000), "y".repeat(2000) + "…", "z".repeat(1999) + "…");
    }
}

package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorDeskTest {
    private final List<String> shown = new ArrayList<>();
    private boolean ending;
    private final ErrorDesk errors = new ErrorDesk(Runnable::run, code -> shown.add(code.toString()), () -> ending);

    @Test
    void an_error_is_shown_once() {
        var error = new IllegalStateException("what a user wrote");
        errors.report(error);
        errors.uncaughtException(Thread.currentThread(), error);
        assertThat(shown).hasSize(1).first().asString().startsWith("MG-");
    }

    @Test
    void what_breaks_because_the_machine_goes_down_is_nobodys_error() {
        ending = true;
        errors.uncaughtException(Thread.currentThread(), new NullPointerException("no graphics any more"));
        assertThat(shown).isEmpty();
    }

    @Test
    void while_the_program_runs_it_does_not_end() {
        new ErrorDesk(Runnable::run, code -> shown.add(code.toString())).report(new IllegalStateException());
        assertThat(shown).hasSize(1);
    }
}

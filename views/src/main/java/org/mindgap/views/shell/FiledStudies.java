package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mindgap.example.Example;
import org.mindgap.example.Practice;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptItems;
import org.mindgap.store.StudyFile;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.SessionItems;
import org.mindgap.views.kit.study.Studies;
import org.slf4j.LoggerFactory;

/** Studies in files; the example as it was built with the program, or in a temporary folder that goes with it. */
final class FiledStudies implements Studies {
    private final Locale locale;
    private final List<Example> before = new ArrayList<>();
    private @Nullable Example example;

    private final KeptItems exampleItems = new SessionItems();

    FiledStudies(Locale locale) {
        this.locale = locale;
    }

    @Override
    public OpenStudy create(Path file) throws IOException, ProblemException {
        return new FiledStudy(StudyFile.create(file), false, locale);
    }

    @Override
    public OpenStudy open(Path file) throws IOException, ProblemException {
        return new FiledStudy(StudyFile.open(file), false, locale);
    }

    @Override
    public synchronized OpenStudy example(JobContext context) throws IOException, ProblemException {
        var built = example;
        if (built == null) {
            built = Example.open();
            example = built;
        }
        return new FiledStudy(built.study(), true, locale, exampleItems);
    }

    @Override
    public synchronized OpenStudy freshExample(JobContext context) throws IOException, ProblemException {
        var built = Example.open();
        if (example != null) {
            before.add(example); // it may still be shown; it goes with the program
        }
        example = built;
        return new FiledStudy(built.study(), true, locale);
    }

    @Override
    public OpenStudy practice(Path file) throws IOException, ProblemException {
        Practice.build(file);
        return open(file);
    }

    @Override
    public synchronized void close() {
        if (example != null) {
            before.add(example);
            example = null;
        }
        for (var each : before) {
            try {
                each.close();
            } catch (IOException e) {
                LoggerFactory.getLogger(FiledStudies.class).warn("The example's folder could not be removed", e);
            }
        }
        before.clear();
    }
}

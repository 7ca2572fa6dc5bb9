package org.mindgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Engines;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** The standard plan of a made survey at an address. */
final class AskedPlan {
    private AskedPlan() {}

    static PlanRun open(StudyFile study, Path folder, String address, int atOnce)
            throws IOException, ProblemException, InterruptedException {
        var plan = folder.resolve("plan.json");
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\"" + address
                        + "\",\"model\":\"demo\"}],\"limits\":{\"at_once\":" + atOnce + "}}");
        var file = PlanReader.read(plan);
        return PlanRun.open(
                file, file.endpoints().get(0), study.survey("s").orElseThrow(), Engines.found(), p -> Optional.empty());
    }
}

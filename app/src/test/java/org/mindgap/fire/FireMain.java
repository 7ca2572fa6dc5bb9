package org.mindgap.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The kills of {@code docs/verification/store-under-fire.sh}: KILLS SEED FOLDER, on eight studies at a time. */
public final class FireMain {
    private static final int LANES = 8;

    private FireMain() {}

    public static void main(String[] arguments) throws Exception {
        var kills = Integer.parseInt(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var lanes = new ArrayList<Callable<Kills>>();
        for (var i = 0; i < LANES; i++) {
            var lane = new Kills(Files.createDirectories(Path.of(arguments[2]).resolve("lane-" + i)), seed * LANES + i);
            var share = kills / LANES + (i < kills % LANES ? 1 : 0);
            lanes.add(() -> {
                lane.run(share);
                return lane;
            });
        }
        var counts = new TreeMap<String, Integer>();
        var findings = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(LANES);
        try {
            for (var done : threads.invokeAll(lanes)) {
                done.get().counts().forEach((what, n) -> counts.merge(what, n, Integer::sum));
                findings.addAll(done.get().findings());
            }
        } finally {
            threads.shutdown();
        }
        counts.forEach((what, n) -> System.out.printf("%6d  %s%n", n, what));
        List.copyOf(findings).forEach(System.out::println);
        System.out.println("Findings: " + findings.size());
        System.exit(findings.isEmpty() ? 0 : 1);
    }
}

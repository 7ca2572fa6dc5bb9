package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The long run ({@code docs/verification/fuzz.sh}): FILES SEED [NAME...] with real files from the folder {@code mindgap.shared}.
 * A file that takes more than five seconds of processor time, or three minutes by the clock, is a hang: its thread is
 * left and the target with it.
 */
public final class FuzzMain {
    private static final int HANG_MILLIS = 5_000;
    private static final int CLOCK_MILLIS = 180_000;
    private static final int LOOK_MILLIS = 200;

    private FuzzMain() {}

    public static void main(String[] arguments) throws Exception {
        var files = Integer.parseInt(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var wanted = Arrays.asList(arguments).subList(2, arguments.length);
        var folder = Files.createTempDirectory("mindgap-fuzz");
        var shared = Optional.ofNullable(System.getProperty("mindgap.shared")).map(f -> Path.of(f, "data"));
        System.out.println(Tally.head());
        var findings = new ArrayList<String>();
        var all = new FuzzTargets(folder, new RealFiles(shared));
        for (var named : Stream.of(all.all(), all.parts()).flatMap(List::stream).toList()) {
            if (wanted.isEmpty() || wanted.contains(named.name())) {
                findings.addAll(watched(named, files, seed, folder));
            }
        }
        findings.forEach(f -> System.out.println("\n" + f));
        System.out.println("\nFindings: " + findings.size());
        System.out.flush();
        if (findings.isEmpty()) {
            remove(folder);
        } else {
            System.out.println("The files are in " + folder);
        }
        // a thread that hangs must not hold up the end
        Runtime.getRuntime().halt(findings.isEmpty() ? 0 : 1);
    }

    private static List<String> watched(FuzzTargets.Named named, int files, long seed, Path folder)
            throws IOException, InterruptedException {
        var target = named.maker().make();
        var own = folder.resolve(named.name().replace(' ', '-') + "-files");
        var run = new FuzzRun(target, seed, Files.createDirectories(own), true);
        var tally = run.tally();
        var work = new FutureTask<>(() -> {
            run.run(0, files);
            target.close();
            return true;
        });
        var thread = new Thread(work, named.name());
        thread.setDaemon(true);
        thread.start();
        while (!tally.abandoned()) {
            try {
                work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                if (tally.underWay() > HANG_MILLIS || tally.underWayByTheClock() > CLOCK_MILLIS) {
                    tally.abandon(hang(thread));
                }
            } catch (ExecutionException e) {
                tally.abandon(List.of("the run ended: " + e.getCause()));
            }
        }
        System.out.println(tally.row());
        return tally.findings();
    }

    private static List<String> hang(Thread thread) {
        var said = new ArrayList<String>();
        said.add("still reading, at");
        Arrays.stream(thread.getStackTrace()).limit(12).map(String::valueOf).forEach(said::add);
        return said;
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}

package org.mindgap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Time by the clock and of all processors, of this process alone. */
record Measured(double seconds, double cpuMillis) {
    interface Work {
        void run() throws Exception;
    }

    static Measured of(Work work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var clock = System.nanoTime();
        work.run();
        return new Measured((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - cpu) / 1e6);
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Prints a line and adds it to a file of target/bench. */
    static void say(String file, String line) throws IOException {
        System.out.println(line);
        var out = Files.createDirectories(Path.of("target", "bench")).resolve(file);
        Files.writeString(out, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

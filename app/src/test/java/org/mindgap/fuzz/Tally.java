package org.mindgap.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the files of one target ended. Written by one thread and looked at by another. Time is the reading thread's
 * processor time, since the clock says more about what else the computer does.
 */
final class Tally {
    private final String name;
    private final List<String> findings = new ArrayList<>();
    private int files;
    private int imported;
    private int refused;
    private int number = -1;
    private long thread;
    private long begun;
    private long begunByTheClock;
    private long slowest;
    private int slowestNumber;
    private boolean abandoned;

    Tally(String name) {
        this.name = name;
    }

    synchronized void begin(int file) {
        files++;
        number = file;
        thread = Thread.currentThread().getId();
        begun = processorTime();
        begunByTheClock = System.nanoTime();
    }

    synchronized void ended(FuzzTarget.Ending ending) {
        if (ending == FuzzTarget.Ending.IMPORTED) {
            imported++;
        } else {
            refused++;
        }
        stop();
    }

    synchronized void found(int file, List<String> what) {
        findings.add(name + ", file " + file + ": " + String.join("\n    ", what));
        stop();
    }

    /** Nothing is waited for any more: the file under way hangs. */
    synchronized void abandon(List<String> where) {
        if (!abandoned) {
            found(number, where);
            abandoned = true;
        }
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    /** How much processor time the file under way has taken, in milliseconds; 0 between files. */
    synchronized long underWay() {
        return number < 0 ? 0 : (processorTime() - begun) / 1_000_000;
    }

    /** How long it has taken by the clock: what waits for ever takes no processor time. */
    synchronized long underWayByTheClock() {
        return number < 0 ? 0 : (System.nanoTime() - begunByTheClock) / 1_000_000;
    }

    private long processorTime() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    synchronized int files() {
        return files;
    }

    synchronized int imported() {
        return imported;
    }

    synchronized int refused() {
        return refused;
    }

    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    /** One row of the summary. */
    synchronized String row() {
        return String.format(
                Locale.ROOT,
                "%-28s %7d %9d %8d %9d %8d ms (file %d)",
                name,
                files,
                imported,
                refused,
                findings.size(),
                slowest,
                slowestNumber);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-28s %7s %9s %8s %9s %s",
                "reader",
                "files",
                "imported",
                "refused",
                "findings",
                "slowest");
    }

    private void stop() {
        var took = underWay();
        if (took > slowest) {
            slowest = took;
            slowestNumber = number;
        }
        number = -1;
    }
}

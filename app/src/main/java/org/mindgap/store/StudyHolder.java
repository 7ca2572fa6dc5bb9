package org.mindgap.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The process that has a study open, as its lock file names it.
 *
 * @param host name of the computer
 * @param pid process id there
 * @param started when that process started, milliseconds since 1970, 0 where unknown: another process may have got the
 *     same id later
 * @param since when it opened the study, ISO 8601 UTC
 */
record StudyHolder(String host, long pid, long started, String since) {
    private static final String HEAD = "mindgap-lock 1";
    private static final int LONGEST = 4096;
    private static final long CLOCK_MILLIS = 30_000;

    static StudyHolder thisProcess() {
        var self = ProcessHandle.current();
        return new StudyHolder(hostName(), self.pid(), started(self), StudyLog.now());
    }

    String text() {
        return String.join("\n", HEAD, host, Long.toString(pid), Long.toString(started), since, "");
    }

    /** Empty if the file says nothing that we wrote. */
    static Optional<StudyHolder> read(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
        }
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 5 || !lines.get(0).equals(HEAD)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StudyHolder(
                    lines.get(1), Long.parseLong(lines.get(2)), Long.parseLong(lines.get(3)), lines.get(4)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean here() {
        return host.equals(hostName());
    }

    boolean isThisProcess() {
        var self = ProcessHandle.current();
        return here() && pid == self.pid() && sameStart(started(self));
    }

    /** Whether it was a process of this computer that has ended. */
    boolean dead() {
        if (!here()) {
            return false;
        }
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isEmpty() || !sameStart(started(process.get()));
    }

    /** The system's clock may have been set since, and with it the time a process seems to have started. */
    private boolean sameStart(long other) {
        return started == 0 || other == 0 || Math.abs(started - other) < CLOCK_MILLIS;
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** From where every process of this computer reads the same, and without asking the network if that can be. */
    private static String hostName() {
        var windows = System.getenv("COMPUTERNAME");
        if (windows != null && !windows.isBlank()) {
            return windows.strip().toLowerCase(Locale.ROOT);
        }
        for (var place : List.of("/proc/sys/kernel/hostname", "/etc/hostname")) {
            try {
                return Files.readString(Path.of(place)).strip().toLowerCase(Locale.ROOT);
            } catch (IOException e) {
                // not this kind of system
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}

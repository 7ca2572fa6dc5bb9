package org.mindgap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a study lies on. */
final class Disk {
    /** File systems whose locks and shared memory cannot be relied on for SQLite's write-ahead log. */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "9p",
            "afs",
            "ceph",
            "glusterfs",
            "lustre",
            "ncpfs",
            "coda",
            "beegfs",
            "gpfs",
            "virtiofs",
            "vboxsf",
            "prl_fs",
            "drvfs",
            "fuse", // without a name of its own: may be anything
            "macfuse",
            "osxfuse");

    private Disk() {}

    static boolean local(Path file) throws IOException {
        if (file.toString().startsWith("\\\\")) {
            return false;
        }
        var type = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
        return !NETWORK.contains(type) && !type.startsWith("fuse."); // fuseblk is a local NTFS
    }
}

package org.mindgap.formats.archive;

/**
 * A file as the directory of an archive describes it.
 *
 * @param name with the folders inside of the archive, for the eye; nothing is ever written to it
 * @param packed bytes in the archive
 * @param size bytes when unpacked, as the archive says
 * @param sum of the unpacked bytes, CRC-32
 * @param encrypted whether a password is needed
 * @param method 0 as it is, 8 deflated; others are not read
 * @param place where its own header begins, in bytes
 */
public record ArchivedFile(String name, long packed, long size, long sum, boolean encrypted, int method, long place) {

    /** The name without folders. */
    public String shortName() {
        var slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(slash + 1);
    }
}

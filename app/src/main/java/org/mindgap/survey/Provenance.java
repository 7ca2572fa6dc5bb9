package org.mindgap.survey;

/**
 * Where something in a study came from.
 *
 * @param file name of the file, without its folder
 * @param sha256 of the file's bytes, lower-case hexadecimal, or empty
 * @param fieldwork dates of the fieldwork as the source prints them, or empty
 * @param citation how to name the source in a caption, or empty
 * @param remarks what the file says besides, which only an export needs
 */
public record Provenance(String file, String sha256, String fieldwork, String citation, FileRemarks remarks) {
    /** Of a file that says nothing besides. */
    public Provenance(String file, String sha256, String fieldwork, String citation) {
        this(file, sha256, fieldwork, citation, FileRemarks.NONE);
    }

    public static Provenance ofFile(String file, String sha256) {
        return new Provenance(file, sha256, "", "");
    }

    /** The same with what the file says besides. */
    public Provenance with(FileRemarks newRemarks) {
        return new Provenance(file, sha256, fieldwork, citation, newRemarks);
    }
}

package org.mindgap.survey;

/**
 * Where something in a study came from.
 *
 * @param file name of the file, without its folder
 * @param sha256 of the file's bytes, lower-case hexadecimal, or empty
 * @param fieldwork dates of the fieldwork as the source prints them, or empty
 * @param citation how to name the source in a caption, or empty
 */
public record Provenance(String file, String sha256, String fieldwork, String citation) {
    public static Provenance ofFile(String file, String sha256) {
        return new Provenance(file, sha256, "", "");
    }
}

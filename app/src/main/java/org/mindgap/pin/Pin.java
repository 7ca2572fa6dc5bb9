package org.mindgap.pin;

/**
 * A pinned figure or table.
 *
 * @param id unique in its study
 * @param time when it was pinned or last refreshed, ISO 8601, UTC; empty before it was kept
 * @param request what was asked for
 * @param mark what the study was like then
 * @param place its place in the report: ascending, not necessarily whole
 * @param caption words written by somebody instead of ours, or empty
 * @param note for whoever reads the list, or empty
 */
public record Pin(
        String id, String time, PinRequest request, StudyMark mark, double place, String caption, String note) {

    /** Whether the caption is no longer the program's. */
    public boolean edited() {
        return !caption.isEmpty();
    }

    public Pin captioned(String words) {
        return new Pin(id, time, request, mark, place, words, note);
    }

    public Pin noted(String words) {
        return new Pin(id, time, request, mark, place, caption, words);
    }

    public Pin at(double newPlace) {
        return new Pin(id, time, request, mark, newPlace, caption, note);
    }

    /** The same request of the study as it is now. */
    public Pin refreshed(StudyMark now) {
        return new Pin(id, time, request, now, place, caption, note);
    }
}

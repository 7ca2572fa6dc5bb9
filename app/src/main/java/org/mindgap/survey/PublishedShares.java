package org.mindgap.survey;

import java.util.List;

/**
 * Shares that somebody published, without respondents. Nothing is known here but what was printed: a group that was
 * not published has no cell and cannot be added up from others.
 *
 * @param cells one per group and question; no two with the same group and question
 */
public record PublishedShares(List<PublishedCell> cells) implements HumanSource {

    public PublishedShares {
        cells = List.copyOf(cells);
    }
}

package org.mindgap.document;

import java.util.List;

/**
 * A document.
 *
 * @param title of the whole
 * @param foot what stands at the foot of every page: program, study
 * @param blocks top to bottom
 */
public record Document(String title, String foot, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}

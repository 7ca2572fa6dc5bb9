package org.mindgap.store;

import java.util.List;
import java.util.Optional;

/** What a user keeps in a study. Slow: reads and writes the file. */
public interface KeptItems {

    /** Everything of a kind, in the order in which it was first kept. */
    List<KeptItem> list(String kind);

    Optional<KeptItem> find(String kind, String id);

    /** Keeps something, or writes over what has the same kind and id; its place in the order stays. */
    void put(String kind, String id, String name, String body);

    /** Takes it away; nothing happens where there is none. */
    void remove(String kind, String id);
}

package org.mindgap.views.kit.study;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.store.KeptItem;
import org.mindgap.store.KeptItems;

/** What is kept until the program ends: pins and notes of the example, whose file is thrown away. */
public final class SessionItems implements KeptItems {
    private record Key(String kind, String id) {}

    private final Map<Key, KeptItem> items = new LinkedHashMap<>();

    @Override
    public synchronized List<KeptItem> list(String kind) {
        return items.values().stream().filter(i -> i.kind().equals(kind)).toList();
    }

    @Override
    public synchronized Optional<KeptItem> find(String kind, String id) {
        return Optional.ofNullable(items.get(new Key(kind, id)));
    }

    @Override
    public synchronized void put(String kind, String id, String name, String body) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        items.put(new Key(kind, id), new KeptItem(kind, id, now, name, body));
    }

    @Override
    public synchronized void remove(String kind, String id) {
        items.remove(new Key(kind, id));
    }
}

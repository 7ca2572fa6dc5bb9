package org.mindgap.pin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.store.KeptItem;
import org.mindgap.store.KeptItems;

/** Kept things that end with the test. */
public final class MemoryItems implements KeptItems {
    private final Map<List<String>, KeptItem> items = new LinkedHashMap<>();

    @Override
    public synchronized List<KeptItem> list(String kind) {
        return items.values().stream().filter(i -> i.kind().equals(kind)).toList();
    }

    @Override
    public synchronized Optional<KeptItem> find(String kind, String id) {
        return Optional.ofNullable(items.get(List.of(kind, id)));
    }

    @Override
    public synchronized void put(String kind, String id, String name, String body) {
        items.put(List.of(kind, id), new KeptItem(kind, id, "2026-01-02T03:04:05Z", name, body));
    }

    @Override
    public synchronized void remove(String kind, String id) {
        items.remove(List.of(kind, id));
    }
}

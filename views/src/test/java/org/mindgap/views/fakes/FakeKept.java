package org.mindgap.views.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.store.KeptItem;
import org.mindgap.store.KeptItems;

/** Kept items in memory. Safe for many threads. */
public final class FakeKept implements KeptItems {
    private final List<KeptItem> items = new ArrayList<>();
    private String time = "2025-01-02T03:04:05Z";

    /** What is kept from now on is kept at this time, ISO 8601. */
    public synchronized void at(String now) {
        time = now;
    }

    @Override
    public synchronized List<KeptItem> list(String kind) {
        return items.stream().filter(i -> i.kind().equals(kind)).toList();
    }

    @Override
    public synchronized Optional<KeptItem> find(String kind, String id) {
        return items.stream()
                .filter(i -> i.kind().equals(kind) && i.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized void put(String kind, String id, String name, String body) {
        var item = new KeptItem(kind, id, time, name, body);
        var before = find(kind, id);
        if (before.isPresent()) {
            items.set(items.indexOf(before.get()), item);
        } else {
            items.add(item);
        }
    }

    @Override
    public synchronized void remove(String kind, String id) {
        items.removeIf(i -> i.kind().equals(kind) && i.id().equals(id));
    }
}

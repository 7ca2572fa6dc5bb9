package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.awaitility.Awaitility;

/** Weak traces of objects: they tell whether what was closed is gone, without holding it. */
final class Traces {
    private static final String OURS = "org.mindgap.views.";

    private final List<WeakReference<Object>> all = new ArrayList<>();

    /** Remembers one object, whatever it is. */
    void of(Object one) {
        all.add(new WeakReference<>(one));
    }

    /** Remembers every node under this one. */
    void ofNodes(Node node) {
        of(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::ofNodes);
        }
    }

    /**
     * Remembers every view, view model and other part of the window that this one reaches through fields, lists, maps
     * and properties. Records are passed through: some are constants, which stay.
     */
    void ofParts(Object root) {
        walk(root, Collections.newSetFromMap(new IdentityHashMap<>()), o -> false, Traces::part);
    }

    /**
     * Remembers every object of some kinds that this one reaches.
     *
     * @param without what is not looked into
     */
    void ofKinds(Object root, Predicate<Object> without, Class<?>... kinds) {
        walk(
                root,
                Collections.newSetFromMap(new IdentityHashMap<>()),
                without,
                o -> Stream.of(kinds).anyMatch(k -> k.isInstance(o)));
    }

    private static boolean part(Object at) {
        return at.getClass().getName().startsWith(OURS) && !at.getClass().isRecord() && !(at instanceof Enum);
    }

    int size() {
        return all.size();
    }

    /** Waits until nothing that was remembered is there any more. */
    void awaitGone() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    System.gc();
                    assertThat(left()).isEmpty();
                });
    }

    private List<String> left() {
        return all.stream()
                .map(WeakReference::get)
                .filter(o -> o != null)
                .map(o -> o instanceof Node n && n.getId() != null
                        ? o.getClass().getName() + "#" + n.getId()
                        : o.getClass().getName())
                .toList();
    }

    private void walk(Object at, Set<Object> seen, Predicate<Object> without, Predicate<Object> wanted) {
        if (at == null || at.getClass().isHidden() || without.test(at)) {
            return;
        }
        var ours = at.getClass().getName().startsWith(OURS);
        if ((ours || wanted.test(at)) && !seen.add(at)) {
            return;
        }
        if (wanted.test(at)) {
            of(at);
        }
        if (ours) {
            fields(at).forEach(o -> walk(o, seen, without, wanted));
        } else if (at instanceof Optional<?> maybe) {
            maybe.ifPresent(o -> walk(o, seen, without, wanted));
        } else if (at instanceof Map<?, ?> map) {
            map.values().forEach(o -> walk(o, seen, without, wanted));
        } else if (at instanceof Collection<?> many) {
            many.forEach(o -> walk(o, seen, without, wanted));
        } else if (at instanceof ObservableValue<?> value) {
            walk(value.getValue(), seen, without, wanted);
        }
    }

    private static List<Object> fields(Object at) {
        var values = new ArrayList<Object>();
        for (Class<?> type = at.getClass(); type.getName().startsWith(OURS); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        values.add(field.get(at));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        return values;
    }
}

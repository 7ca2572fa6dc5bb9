package org.mindgap.views.fakes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.mindgap.edit.Edits;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.gap.GapCalculator;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.store.KeptItems;
import org.mindgap.views.kit.study.Figures;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;

/**
 * Wraps what is slow, studies and what draws figures, so that a call on the JavaFX thread throws and is written down;
 * so is everything that a call gives and that is slow itself.
 */
public final class OffWindow {
    private static final List<Class<?>> SLOW = List.of(
            Studies.class,
            OpenStudy.class,
            AnswerSource.class,
            GapCalculator.class,
            Figures.class,
            Edits.class,
            KeptItems.class,
            BenchmarkSource.class,
            FigureRenderer.class);

    /** What an open study knows or hands out without reading. */
    private static final Set<String> AT_HAND = Set.of("path", "example", "answers", "edits", "kept", "notes");

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    public <T> T wrap(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    if (method.getDeclaringClass() != Object.class
                            && !(type == OpenStudy.class && AT_HAND.contains(method.getName()))) {
                        calls.incrementAndGet();
                        if (Platform.isFxApplicationThread()) {
                            seen.add(type.getSimpleName() + "." + method.getName());
                            throw new IllegalStateException("on the JavaFX thread: " + method);
                        }
                    }
                    try {
                        return wrapped(method.getReturnType(), method.invoke(inner, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What was called on the JavaFX thread, as Type.method. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** Slow calls so far, on whatever thread. */
    public int calls() {
        return calls.get();
    }

    private <T> Object wrapped(Class<T> type, Object value) {
        return value != null && SLOW.contains(type) ? wrap(type, type.cast(value)) : value;
    }
}

package org.mindgap.cli;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/** Makes commands: hands each what it speaks to and what it works with. */
final class CommandFactory implements CommandLine.IFactory {
    private final CommandLine.IFactory usual = CommandLine.defaultFactory();
    private final Terminal terminal;
    private final Composition composition;

    CommandFactory(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            var wanted = constructor.getParameterTypes();
            if (wanted.length == 2 && wanted[0] == Terminal.class && wanted[1] == Composition.class) {
                try {
                    return type.cast(constructor.newInstance(terminal, composition));
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException(type.getName(), e.getCause());
                }
            }
        }
        return usual.create(type);
    }
}

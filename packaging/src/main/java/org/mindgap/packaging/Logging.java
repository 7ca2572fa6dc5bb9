package org.mindgap.packaging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.Logger;

/**
 * Where the log goes: into a file of the user's folder, four of 5 MB at most, and errors, without their traces, to the
 * terminal. In code and not in a file of XML, which is parsed and reflected upon at each start. A file that the
 * property {@code logback.configurationFile} names takes its place.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String FOLDER = "/.mindgap/log/";
    private static final String LARGEST = "5MB";
    private static final int KEPT = 3;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        // Programs that start at once find that another has removed an old copy of SQLite's library first: no matter.
        context.getLogger("org.sqlite.SQLiteJDBCLoader").setLevel(Level.OFF);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file(context, System.getProperty("user.home", ".") + FOLDER));
        root.addAppender(terminal(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String folder) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("FILE");
        appender.setFile(folder + "mindgap.log");
        appender.setEncoder(pattern(context, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger - %msg%n"));
        var older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(appender);
        older.setFileNamePattern(folder + "mindgap.%i.log");
        older.setMinIndex(1);
        older.setMaxIndex(KEPT);
        older.start();
        appender.setRollingPolicy(older);
        var full = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        full.setContext(context);
        full.setMaxFileSize(FileSize.valueOf(LARGEST));
        full.start();
        appender.setTriggeringPolicy(full);
        appender.start();
        return appender;
    }

    private static ConsoleAppender<ILoggingEvent> terminal(LoggerContext context) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("STDERR");
        appender.setTarget("System.err");
        appender.setEncoder(pattern(context, "%level: %msg%n%nopex"));
        var errors = new ThresholdFilter();
        errors.setContext(context);
        errors.setLevel(Level.ERROR.levelStr);
        errors.start();
        appender.addFilter(errors);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> pattern(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}

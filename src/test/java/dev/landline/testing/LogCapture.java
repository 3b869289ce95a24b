package dev.landline.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged from its start to its close. */
public final class LogCapture extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogCapture() {}

    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        ROOT.addHandler(capture);
        return capture;
    }

    public List<LogRecord> atLeast(Level level) {
        return records.stream()
                .filter(log -> log.getLevel().intValue() >= level.intValue())
                .toList();
    }

    /** Everything as it would stand in a log file, stack traces included. */
    public String text() {
        SimpleFormatter formatter = new SimpleFormatter();
        StringBuilder text = new StringBuilder();
        records.forEach(log -> text.append(formatter.format(log)));
        return text.toString();
    }

    @Override
    public void publish(LogRecord log) {
        records.add(log);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}

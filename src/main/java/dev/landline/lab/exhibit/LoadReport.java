package dev.landline.lab.exhibit;

import java.util.List;

/**
 * How a page was loaded. Times are in milliseconds since the client began to connect, with one decimal.
 *
 * @param protocol {@code h2} or {@code http/1.1}
 * @param delivery what the server did, for example {@code push}
 * @param push what the client's settings said of it to the server: {@code allowed} or {@code refused}
 * @param connectedMs TLS is set up
 * @param filesMs the page and all its files are there
 * @param readyMs the first frames are there too, and a browser would paint
 * @param files the page, and those that it waits for
 * @param frames the room's first
 */
public record LoadReport(
        String protocol,
        String delivery,
        String push,
        double connectedMs,
        double filesMs,
        double readyMs,
        List<File> files,
        File frames) {

    /**
     * One answer.
     *
     * @param startMs it is asked for; if it is pushed, its promise came
     * @param firstByteMs its header came
     * @param bytes of its content as it travelled, compressed or not
     */
    public record File(String path, double startMs, double firstByteMs, double endMs, int bytes, boolean pushed) {}
}

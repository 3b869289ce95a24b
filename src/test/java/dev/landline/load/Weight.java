package dev.landline.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a Java process weighs.
 *
 * @param heap bytes of live objects, counted after a collection
 * @param resident bytes in memory, the heap included; 0 where there is no /proc
 */
record Weight(long heap, long resident) {

    static Weight of(ProcessHandle process) throws IOException, InterruptedException {
        tell(process, "GC.run"); // frees what the count itself would only find
        List<String> histogram = tell(process, "GC.class_histogram");
        String total = histogram.reversed().stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no total in " + histogram));
        return new Weight(Long.parseLong(total.strip().replaceAll(".*\\s", "")), resident(process));
    }

    Weight minus(Weight before) {
        return new Weight(heap - before.heap, resident - before.resident);
    }

    void print(String title, int readers) {
        Tables.row(title, (double) heap / readers, (double) resident / readers);
    }

    private static List<String> tell(ProcessHandle process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        List<String> answer = jcmd.inputReader().lines().toList();
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException("jcmd " + command + ": " + answer);
        }
        return answer;
    }

    private static long resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}

package org.switchboard.launcher.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;

/** The log files in the data folder. */
public final class LogFiles {

    private static final Pattern TROUBLE =
            Pattern.compile("SEVERE|FATAL|PANIC|ERROR|Exception|Caused by|OutOfMemory|Error occurred");
    private static final int LINES = 12;
    private static final int WIDTH = 300;

    private LogFiles() {}

    /** Path of a part's log for a new run; the log of the run before is kept with the ending {@code .1}. */
    public static Path fresh(DataFolder folder, String name) {
        Path log = folder.logs().resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.logs().resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new LauncherException("cannot write to " + folder.logs(), e);
        }
    }

    /** The last lines that speak of trouble, each with the line after it, or else the last lines; shortened, never null. */
    public static List<String> trouble(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.filter(line -> !line.isBlank()).toList();
            List<String> bad = IntStream.range(0, all.size())
                    .filter(i -> isTrouble(all.get(i)) || (i > 0 && isTrouble(all.get(i - 1))))
                    .mapToObj(all::get)
                    .toList();
            return last(bad.isEmpty() ? all : bad);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isTrouble(String line) {
        return TROUBLE.matcher(line).find();
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
                .toList();
    }
}

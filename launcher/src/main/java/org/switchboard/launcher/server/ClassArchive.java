package org.switchboard.launcher.server;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.switchboard.launcher.data.Processes;

/**
 * The server's classes in the form the JVM keeps them in memory (class data sharing): a start with it needs a third less processor time.
 * The first run notes which classes it loads; when it has been ready for a while, the archive is made from that list, by a process that
 * gives way to all others. Without the archive, or with one that the JVM doesn't accept, everything works, only slower.
 *
 * @param file the archive; there or not
 * @param classPath JVM arguments; the archive fits no other class path
 */
record ClassArchive(Path file, List<String> classPath) {

    private static final System.Logger LOG = System.getLogger(ClassArchive.class.getName());
    private static final String LIST = "classes.lst";

    /** JVM arguments of a server that uses the archive or, if there is none, helps to make it. */
    List<String> arguments(Path work) {
        return Files.isRegularFile(file)
                // The JVM goes on without an archive that it doesn't accept, and warns of it on its output.
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:DumpLoadedClassList=" + work.resolve(LIST));
    }

    /** Makes the archive, if there is none, some time from now and in the background; closing the result ends that. */
    AutoCloseable makeAfter(Duration delay, Path work) {
        Making making = new Making(this, delay, work);
        if (!Files.exists(file)) {
            Thread thread = new Thread(making, "class-archive");
            thread.setDaemon(true);
            thread.start();
        }
        return making;
    }

    private static final class Making implements Runnable, AutoCloseable {
        private final ClassArchive archive;
        private final Duration delay;
        private final Path work;
        private final CountDownLatch closed = new CountDownLatch(1);
        private Process process;

        Making(ClassArchive archive, Duration delay, Path work) {
            this.archive = archive;
            this.delay = delay;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                if (!closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                    make();
                }
            } catch (IOException e) {
                LOG.log(WARNING, "cannot make the archive of classes; the next start takes longer than it could", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void make() throws IOException, InterruptedException {
            Path list = usableLines(work.resolve(LIST));
            Path made = work.resolve("classes.jsa");
            if (!start(list, made)) {
                return;
            }
            int code = process.waitFor();
            if (code == 0) {
                // The archive may lie on another disk, and nobody may ever see half of it.
                Path near = Files.createTempFile(archive.file.getParent(), "classes", ".part");
                Files.move(made, near, StandardCopyOption.REPLACE_EXISTING);
                Files.move(near, archive.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                LOG.log(INFO, "made the archive of classes {0}", archive.file);
            } else {
                LOG.log(INFO, "the JVM made no archive of classes, exit code {0}; the next start tries again", code);
            }
        }

        private synchronized boolean start(Path list, Path made) throws IOException {
            if (closed.getCount() == 0) {
                return false;
            }
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
                command.addAll(List.of("/usr/bin/nice", "-n", "19"));
            }
            command.addAll(List.of(ServerRuntime.java(), "-Xshare:dump", "-Xlog:disable"));
            command.addAll(List.of("-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + made));
            command.addAll(archive.classPath);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        }

        /**
         * The list without its last line, for the server still writes it, and without the classes of the application's own loaders, which
         * carry a source and can't be shared by class path.
         */
        private static Path usableLines(Path list) throws IOException {
            List<String> lines = Files.readAllLines(list);
            List<String> usable = lines.subList(0, Math.max(0, lines.size() - 1)).stream()
                    .filter(line -> !line.contains(" source: "))
                    .toList();
            return Files.write(list.resolveSibling("usable-" + LIST), usable);
        }

        @Override
        public synchronized void close() {
            closed.countDown();
            if (process != null && process.isAlive()) {
                Processes.stop(process.toHandle(), 2);
            }
        }
    }
}

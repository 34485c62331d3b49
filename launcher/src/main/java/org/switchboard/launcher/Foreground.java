package org.switchboard.launcher;

import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.locks.LockSupport;

/** Runs the platform in this process until a signal or a failure ends it. */
final class Foreground {

    private static final System.Logger LOG = System.getLogger(Foreground.class.getName());

    private final PlatformOptions options;
    private final boolean background;
    private final Progress progress = new Progress(System.out);
    private final Platform platform;
    private volatile boolean stopRequested;

    Foreground(PlatformOptions options, boolean background) {
        this.options = options;
        this.background = background;
        this.platform = new Platform(options, progress);
    }

    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            platform.start();
            platform.prepareNextStart();
            new Banner(platform, options, progress).print(System.out);
            if (background) {
                System.out.close();
                System.err.close();
            }
            throw platform.awaitFailure();
        } catch (LauncherException e) {
            return fail(e);
        }
    }

    private int fail(LauncherException failure) {
        // The parts that Ctrl-C ends are no failure; the stop is under way in another thread.
        pause();
        while (stopRequested) {
            LockSupport.park();
        }
        LOG.log(ERROR, failure.getMessage(), failure);
        throw failure;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopRequested = true;
        platform.close();
    }
}

package org.switchboard.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedPartsTest {

    private final List<String> stopped = new ArrayList<>();
    private final StartedParts parts = new StartedParts();

    @Test
    void stops_the_last_part_first() {
        parts.start(() -> part("database"));
        parts.start(() -> part("server"));

        parts.close();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void stops_the_others_when_one_refuses() {
        parts.start(() -> part("database"));
        parts.start(() -> () -> {
            throw new IllegalStateException("refuses");
        });

        parts.close();

        assertThat(stopped).containsExactly("database");
    }

    @Test
    void stops_nothing_twice() {
        parts.start(() -> part("database"));

        parts.close();
        parts.close();

        assertThat(stopped).containsExactly("database");
    }

    @Test
    void starts_nothing_after_a_stop() {
        parts.close();

        assertThatThrownBy(() -> parts.start(() -> part("late"))).isInstanceOf(LauncherException.class);
        assertThat(stopped).isEmpty();
    }

    @Test
    void waits_for_a_part_that_is_starting_and_stops_it() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        Thread starter = new Thread(() -> parts.start(() -> {
            starting.countDown();
            pause();
            return part("slow");
        }));
        starter.start();
        starting.await();

        parts.close();
        starter.join();

        assertThat(stopped).containsExactly("slow");
    }

    private AutoCloseable part(String name) {
        return () -> stopped.add(name);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

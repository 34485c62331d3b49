package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    @Test
    void gives_a_webhook_url_to_every_key_or_to_one() {
        SimulatorOptions options =
                parse("--api-key=a", "--api-key=b", "--webhook-url=http://x/?q=1", "--webhook-url=b=http://y/");
        assertThat(options.accountWebhookUrls())
                .containsEntry("a", "http://x/?q=1")
                .containsEntry("b", "http://y/");
    }

    @Test
    void has_defaults() {
        SimulatorOptions options = parse("--api-key=a");
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.timeScale()).isEqualTo(1);
        assertThat(options.stateFile()).isNull();
        assertThat(options.seed()).isNull();
    }

    @Test
    void refuses_a_webhook_url_of_a_key_that_is_not_given() {
        assertThatThrownBy(() -> parse("--api-key=a", "--webhook-url=c=http://y/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fails_with_a_message_when_the_port_is_taken() {
        try (RetellSimulator first =
                RetellSimulator.start(SimulatorOptions.builder().apiKey("a").build())) {
            assertThat(Main.run("--api-key=a", "--port=" + first.port())).isEqualTo(1);
        }
    }

    @Test
    void needs_a_key() {
        assertThat(Main.run("--port=0")).isEqualTo(2);
    }

    private static SimulatorOptions parse(String... arguments) {
        Main main = new Main();
        new CommandLine(main).parseArgs(arguments);
        return main.options();
    }
}

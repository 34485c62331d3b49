package org.switchboard.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a simulator starts.
 *
 * @param host address to bind to, {@code 127.0.0.1} by default
 * @param port port to listen on; 0 takes a free one
 * @param publicUrl base of the recording links, without a trailing slash; null: {@code http://host:port}
 * @param apiKeys accepted keys; each key is a workspace of its own. At least one, none of them blank
 * @param accountWebhookUrls key to account-level webhook URL; a key may be missing
 * @param stateFile where agents, numbers and calls survive a restart; null: in memory only
 * @param timeScale how much faster than real time calls run, above 0; recorded durations stay as scripted
 * @param seed equal seeds and equal requests give equal ids, scripts and values; null: random
 */
public record SimulatorOptions(
        String host,
        int port,
        URI publicUrl,
        List<String> apiKeys,
        Map<String, String> accountWebhookUrls,
        Path stateFile,
        double timeScale,
        Long seed) {

    /** Checks every value. */
    public SimulatorOptions {
        Objects.requireNonNull(host, "host");
        apiKeys = List.copyOf(apiKeys);
        accountWebhookUrls = Map.copyOf(accountWebhookUrls);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535");
        }
        if (apiKeys.isEmpty() || apiKeys.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("at least one API key is needed, and none may be blank");
        }
        if (!apiKeys.containsAll(accountWebhookUrls.keySet())) {
            throw new IllegalArgumentException("an account-level webhook URL belongs to one of the API keys");
        }
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new IllegalArgumentException("timeScale must be above 0");
        }
    }

    /** Starts from the defaults: 127.0.0.1, a free port, real time, in memory, random seed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options; not thread-safe. */
    public static final class Builder {
        private final Map<String, String> accountWebhookUrls = new LinkedHashMap<>();
        private final List<String> apiKeys = new ArrayList<>();
        private String host = "127.0.0.1";
        private int port;
        private URI publicUrl;
        private Path stateFile;
        private double timeScale = 1.0;
        private Long seed;

        private Builder() {}

        /** Address to bind to. */
        public Builder host(String value) {
            host = value;
            return this;
        }

        /** Port to listen on; 0 takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Base of the recording links when callers reach the simulator under another name. */
        public Builder publicUrl(URI value) {
            publicUrl = value;
            return this;
        }

        /** Adds a workspace without an account-level webhook. */
        public Builder apiKey(String key) {
            apiKeys.add(key);
            return this;
        }

        /** Adds a workspace whose events go to {@code url} unless the agent names another. */
        public Builder apiKey(String key, String url) {
            return apiKey(key).accountWebhookUrl(key, url);
        }

        /** Sets the account-level webhook URL of a key that is or will be added. */
        public Builder accountWebhookUrl(String key, String url) {
            accountWebhookUrls.put(key, url);
            return this;
        }

        /** File that keeps the state over restarts. */
        public Builder stateFile(Path value) {
            stateFile = value;
            return this;
        }

        /** 4 lets a call of 20 seconds pass in 5. */
        public Builder timeScale(double value) {
            timeScale = value;
            return this;
        }

        /** Makes ids, scripts and values reproducible. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Builds the options.
         *
         * @throws IllegalArgumentException if a value is not acceptable; the message names it
         */
        public SimulatorOptions build() {
            return new SimulatorOptions(host, port, publicUrl, apiKeys, accountWebhookUrls, stateFile, timeScale, seed);
        }
    }
}

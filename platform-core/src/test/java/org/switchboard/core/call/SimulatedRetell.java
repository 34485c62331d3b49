package org.switchboard.core.call;

import java.util.stream.IntStream;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;

/** The simulated provider, in the JVM of the tests; the server reaches it by HTTP. Time stands still, so calls stay what they are. */
final class SimulatedRetell {
    private static final RetellSimulator SIMULATOR = start();

    private SimulatedRetell() {}

    static String url() {
        return SIMULATOR.url().toString();
    }

    private static RetellSimulator start() {
        SimulatorOptions.Builder options = SimulatorOptions.builder().seed(1);
        IntStream.range(0, DialSchedulesIT.TENANTS)
                .mapToObj(DialSchedulesIT::key)
                .forEach(options::apiKey);
        RetellSimulator simulator = RetellSimulator.start(options.build());
        simulator.control().pause();
        simulator.control().apiKeys().forEach(key -> simulator.control().concurrencyLimit(key, Integer.MAX_VALUE));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        return simulator;
    }
}

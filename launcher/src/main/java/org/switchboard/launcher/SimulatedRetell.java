package org.switchboard.launcher;

import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;

/** The simulated provider of the demo: one account per demo tenant and a few more for tenants made later. */
final class SimulatedRetell {

    private SimulatedRetell() {}

    static RetellSimulator start(PlatformOptions options, Secrets secrets) {
        SimulatorOptions.Builder builder = SimulatorOptions.builder()
                .port(Ports.remembered(options.data().run().resolve("simulator.port")))
                .stateFile(options.data().simulatorState())
                .timeScale(options.timeScale());
        secrets.demoRetellKeys().forEach(builder::apiKey);
        secrets.spareRetellKeys(options.spareAccounts()).forEach(builder::apiKey);
        return RetellSimulator.start(builder.build());
    }
}

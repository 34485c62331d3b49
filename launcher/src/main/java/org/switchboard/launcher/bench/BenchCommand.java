package org.switchboard.launcher.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements that anyone can repeat, each on a platform of its own that is thrown away. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure; figures are ratios to a baseline in the same run.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {IngestBench.class, FloodBench.class, MigrationsBench.class, TenantsBench.class, PagesBench.class
        })
public final class BenchCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}

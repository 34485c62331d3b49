package org.switchboard.launcher;

import org.switchboard.launcher.bench.BenchCommand;
import org.switchboard.launcher.bench.ChaosCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 (status) not running. */
@Command(
        name = "switchboard",
        description = "The multi-tenant platform for AI voice agents.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            SimulatorCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::fail);
    }

    private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(failure instanceof LauncherException)) {
            throw failure;
        }
        System.getLogger(Main.class.getName()).log(System.Logger.Level.DEBUG, "command failed", failure);
        command.getErr().println("error: " + failure.getMessage());
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}

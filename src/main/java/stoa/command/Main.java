package stoa.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import stoa.database.DatabaseUnusableException;
import stoa.database.ProgramVersion;

/** The command line. */
@Command(
        name = "stoa",
        description = "A community forum that a publisher runs on its own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {
    private static final int REFUSED = 1;

    /** In the order in which the help names them. */
    private static final List<Class<?>> COMMANDS =
            List.of(ServeCommand.class, AdminCommand.class, CheckCommand.class, ImportCommand.class, DemoCommand.class);

    private Main() {}

    /** Ends with 0 when all is done, 1 when it was refused or failed (one line says why), 2 when used wrongly. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return commandLine(args).execute(args);
    }

    /** The same, with what it says going there instead; answers with the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(args).setOut(out).setErr(err).execute(args);
    }

    /** Knows the command that is named only: to learn the options of all takes a tenth of a start. */
    private static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Main());
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(command -> line.addSubcommand(name(command), command));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, given) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println("stoa: " + sentence(e));
                    return REFUSED;
                });
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static int wrongUse(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("stoa: " + e.getMessage());
        command.getErr()
                .println("What can be said here: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(Exception e) {
        boolean ours = e instanceof DatabaseUnusableException || e instanceof IllegalArgumentException;
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return ours ? message : message + " (" + e.getClass().getSimpleName() + ")";
    }

    /** The version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"stoa " + ProgramVersion.number()};
        }
    }
}

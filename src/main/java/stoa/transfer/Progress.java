package stoa.transfer;

import java.io.Console;
import java.io.PrintWriter;

/** Says how far a long piece of work has come. */
sealed interface Progress extends AutoCloseable permits ProgressOnTerminal, ProgressInLines {
    /** A bar where someone watches, else a plain line now and then. */
    static Progress of(String task, PrintWriter out, long total) {
        return isTerminal() ? new ProgressOnTerminal(task, total) : new ProgressInLines(out, total);
    }

    /** At that position of the total, with so many entries done. */
    void at(long position, long entries);

    @Override
    void close();

    // from JDK 22 on the console is always there, and says itself whether it is a terminal
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

package stoa.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A password that is typed on a terminal, unseen, or comes as one line from standard input. */
final class TypedPassword {
    private TypedPassword() {}

    // from JDK 22 on the console is always there, and reads standard input itself where that is no terminal
    @SuppressWarnings("SystemConsoleNull")
    static String read() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(Objects.requireNonNullElse(console.readPassword("Password: "), new char[0]));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return Objects.requireNonNullElse(line, "");
    }
}

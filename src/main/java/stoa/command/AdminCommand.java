package stoa.command;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.NewMember;
import stoa.account.Passwords;
import stoa.account.Registration;
import stoa.account.Role;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;

/** {@code stoa admin} */
@Command(
        name = "admin",
        description = "Manages administrators, and members who cannot help themselves.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AdminCommand.Create.class,
            AdminPasswordCommand.class,
            AdminRoleCommand.class,
            AdminTwoStepOffCommand.class
        })
final class AdminCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Say what to do: stoa admin create, password, role, or two-step-off");
    }

    /** {@code stoa admin create} */
    @Command(
            name = "create",
            description = "Creates an administrator. The password is asked for on a terminal, or read as one line from"
                    + " standard input.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private StorageOptions storage = new StorageOptions();

        @Option(names = "--name", required = true, description = "the name that is shown and that signs in")
        private String name = "";

        @Option(names = "--email", defaultValue = "", description = "never shown")
        private String email = "";

        @Override
        public Integer call() throws Exception {
            try (Database database = Database.open(storage.storage())) {
                Passwords passwords = new Passwords();
                NewMember wanted = NewMember.of(name, email, TypedPassword.read());
                Map<String, String> problems = wanted.problems(passwords);
                if (!problems.isEmpty()) {
                    throw new DatabaseUnusableException(String.join(" ", problems.values()));
                }
                admit(database, wanted, passwords.hash(wanted.password()));
            }
            Objects.requireNonNull(spec).commandLine().getOut().println("Administrator " + name + " can sign in now.");
            return 0;
        }

        private static void admit(Database database, NewMember wanted, String hash) throws Exception {
            Registration registration = new Registration(database.store(Members.class), Clock.systemUTC());
            Optional<Member> member =
                    database.transactions().run(() -> registration.admit(wanted, hash, Role.ADMINISTRATOR));
            if (member.isEmpty()) {
                throw new DatabaseUnusableException(
                        "The name " + wanted.name() + ", or one that looks like it, is taken. Choose another.");
            }
        }
    }
}

package stoa.command;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.NewMember;
import stoa.account.Passwords;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;

/** {@code stoa admin password} */
@Command(
        name = "password",
        description = "Gives a member a new password and ends all of their sessions. The password is asked for on a"
                + " terminal, or read as one line from standard input.",
        mixinStandardHelpOptions = true)
final class AdminPasswordCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(names = "--name", required = true, description = "the name that signs in")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.open(storage.storage())) {
            Members members = database.store(Members.class);
            Member member = members.byNameKey(Names.key(name))
                    .orElseThrow(() -> new DatabaseUnusableException("There is no member named " + name + "."));
            String hash = hashOfNew(member);
            database.transactions().run(() -> {
                members.changePassword(member.id(), hash);
                return member;
            });
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println(
                            "The password of " + member.name() + " is changed, and every session of theirs has ended.");
        }
        return 0;
    }

    private static String hashOfNew(Member member) throws Exception {
        Passwords passwords = new Passwords();
        String password = TypedPassword.read();
        Map<String, String> problems = NewMember.of(member.name(), "", password).problems(passwords);
        if (problems.containsKey("password")) {
            throw new DatabaseUnusableException(problems.get("password"));
        }
        return passwords.hash(password);
    }
}

package stoa.command;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.Role;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.member.MemberList;
import stoa.member.RoleChange;
import stoa.moderation.log.ModerationLog;

/** {@code stoa admin role} */
@Command(
        name = "role",
        description = "Gives a member another role and ends all of their sessions. It stands in the log of decisions.",
        mixinStandardHelpOptions = true)
final class AdminRoleCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(names = "--name", required = true, description = "the name that signs in")
    private String name = "";

    @Option(names = "--role", required = true, description = "member, moderator or administrator")
    private String role = "";

    @Option(names = "--reason", defaultValue = "", description = "why, for the log")
    private String reason = "";

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Role wanted = Role.choice(role)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        line, "--role must be member, moderator or administrator, not " + role));
        try (Database database = Database.open(storage.storage())) {
            Members members = database.store(Members.class);
            Member member = members.byNameKey(Names.key(name))
                    .orElseThrow(() -> new DatabaseUnusableException("There is no member named " + name + "."));
            appoint(database, members, member, wanted);
            line.getOut().println(member.name() + " is " + wanted.withArticle() + " now.");
        }
        return 0;
    }

    private void appoint(Database database, Members members, Member member, Role wanted) throws Exception {
        ModerationLog log = database.store(ModerationLog.class);
        RoleChange roleChange = new RoleChange(members, database.store(MemberList.class), log, Clock.systemUTC());
        Optional<String> problem = database.transactions().run(() -> {
            log.sealOld();
            return roleChange.appoint(null, member, wanted, reason);
        });
        if (problem.isPresent()) {
            throw new DatabaseUnusableException(problem.get());
        }
    }
}

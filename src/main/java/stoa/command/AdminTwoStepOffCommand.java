package stoa.command;

import java.net.URI;
import java.time.Clock;
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
import stoa.account.Passkeys;
import stoa.account.RecoveryCodes;
import stoa.account.Role;
import stoa.account.SecurityNotice;
import stoa.account.SecurityNotices;
import stoa.account.SignUp;
import stoa.account.Site;
import stoa.account.TwoSteps;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.mail.Outbox;

/** {@code stoa admin two-step-off} */
@Command(
        name = "two-step-off",
        description =
                "Takes two-step sign-in, recovery codes and passkeys off the account of a member who has lost them,"
                        + " and ends all of their sessions. The password stays, and is enough from then on.",
        mixinStandardHelpOptions = true)
final class AdminTwoStepOffCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(names = "--name", required = true, description = "the name that signs in")
    private String name = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:STOA_BASE_URL:-http://localhost:7070}",
            description = "where people reach the forum, as the letter to the member says it (STOA_BASE_URL)")
    private URI baseUrl = URI.create("http://localhost:7070");

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.open(storage.storage())) {
            Member member = database.store(Members.class)
                    .byNameKey(Names.key(name))
                    .orElseThrow(() -> new DatabaseUnusableException("There is no member named " + name + "."));
            database.transactions().run(() -> takeOff(database, member));
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println(member.name() + " signs in with the password alone now, and every session has ended.");
        }
        return 0;
    }

    private Member takeOff(Database database, Member member) {
        database.store(TwoSteps.class).remove(member.id());
        database.store(RecoveryCodes.class).removeAll(member.id());
        database.store(Passkeys.class).removeAll(member.id());
        database.store(Members.class).endSessions(member.id());
        database.store(Members.class).endHalfWay(member.id());
        notices(database).tell(member, SecurityNotice.SECOND_STEP_TAKEN_OFF);
        return member;
    }

    private SecurityNotices notices(Database database) {
        return new SecurityNotices(
                database.store(Outbox.class),
                new Site(URI.create(baseUrl.toString().replaceAll("/$", "")), "", Map.of(), SignUp.CLOSED, Role.MEMBER),
                Clock.systemUTC(),
                new stoa.pages.StaticTemplates(),
                new stoa.plain.StaticTemplates());
    }
}

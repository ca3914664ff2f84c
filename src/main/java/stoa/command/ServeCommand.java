package stoa.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stoa.Forum;
import stoa.Settings;
import stoa.account.SignUp;

/** {@code stoa serve} */
@Command(name = "serve", description = "Serves the forum until it is told to stop.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Mixin
    private ConversationOptions conversation = new ConversationOptions();

    @Mixin
    private MailOptions mail = new MailOptions();

    @Mixin
    private MonitoringOptions monitoring = new MonitoringOptions();

    @Option(
            names = "--sign-up",
            paramLabel = "HOW",
            defaultValue = "${env:STOA_SIGN_UP:-open}",
            description = "how people become members: open, by invitation, or closed (STOA_SIGN_UP; default: open)")
    private SignUp signUp = SignUp.OPEN;

    @Option(
            names = "--empty",
            defaultValue = "${env:STOA_EMPTY:-false}",
            description = "leave out the welcome article on the first start (STOA_EMPTY)")
    private boolean empty;

    @Override
    public Integer call() throws Exception {
        monitoring.setLog();
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        Forum forum = new Forum(settings(), clock);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            drain(forum);
            forum.close();
            stopped.countDown();
        }));
        new EndSignals().handle();
        if (!empty) {
            forum.welcome();
        }
        forum.start();
        announce(forum);
        stopped.await();
        return 0;
    }

    private void drain(Forum forum) {
        try {
            forum.drain();
            Thread.sleep(node.drain(storage.storage()).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() {
        try {
            return new Settings(
                    listening.listening(),
                    node.limited(storage.storage()),
                    conversation.rules(),
                    signUp,
                    mail.smtp(),
                    monitoring.monitoring(),
                    cache.caching());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private void announce(Forum forum) throws Exception {
        PrintWriter out = commandLine().getOut();
        String address = forum.address();
        out.println("Stoa is at " + address);
        forum.invitation()
                .ifPresent(path -> out.println(
                        "Create the first administrator within an hour, at this address only: " + address + path));
        out.flush();
    }
}

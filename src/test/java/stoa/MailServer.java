package stoa;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import stoa.mail.Smtp;

/** A mail server for one test, on a port of this machine that was free. */
public final class MailServer implements AfterEachCallback {
    /** In milliseconds: a machine may have much else to do. */
    private static final long LONGEST_START = 60_000;

    private final String protocol;
    private final int port;
    private GreenMail server;
    private @Nullable HeldPort away;

    public MailServer() {
        this(ServerSetup.PROTOCOL_SMTP);
    }

    /** Of the protocol {@code smtp}, or {@code smtps} with a certificate that nobody vouches for. */
    public MailServer(String protocol) {
        this.protocol = protocol;
        this.server = started(0);
        this.port = protocol.equals(ServerSetup.PROTOCOL_SMTPS)
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
    }

    private GreenMail started(int onPort) {
        ServerSetup setup = new ServerSetup(onPort, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(LONGEST_START);
        GreenMail started = new GreenMail(setup);
        started.start();
        return started;
    }

    public Smtp smtp() {
        return smtp(Smtp.Security.NONE);
    }

    public Smtp smtp(Smtp.Security security) {
        return new Smtp("127.0.0.1", port, "", "", security, "Stoa <forum@example.org>");
    }

    /** Lets nobody in under this name but with this password. */
    public void know(String user, String password) {
        server.setUser(user, password);
    }

    /** For somebody who gives a name and a password. */
    public Smtp smtp(String user, String password) {
        return new Smtp("127.0.0.1", port, user, password, Smtp.Security.NONE, "Stoa <forum@example.org>");
    }

    public void goAway() throws IOException {
        server.stop();
        away = new HeldPort(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** At the same port. */
    public void comeBack() throws IOException {
        letGo();
        server = started(port);
    }

    private void letGo() throws IOException {
        if (away != null) {
            away.close();
            away = null;
        }
    }

    public List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** To whom letters came, in order. */
    public List<String> recipients() throws MessagingException {
        return received().stream().map(MailServer::recipient).toList();
    }

    private static String recipient(MimeMessage letter) {
        return header(letter, "To");
    }

    /** The header, which is there once; empty where it is not there. */
    public static String header(MimeMessage letter, String name) {
        try {
            String[] found = letter.getHeader(name);
            if (found == null) {
                return "";
            }
            if (found.length > 1) {
                throw new AssertionError(name + " is there " + found.length + " times");
            }
            return found[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String plain(MimeMessage letter) {
        return part(letter, 0, "text/plain; charset=UTF-8");
    }

    public static String html(MimeMessage letter) {
        return part(letter, 1, "text/html; charset=UTF-8");
    }

    private static String part(MimeMessage letter, int number, String type) {
        try {
            BodyPart part = ((MimeMultipart) letter.getContent()).getBodyPart(number);
            if (!part.getContentType().equals(type)) {
                throw new AssertionError("Part " + number + " is " + part.getContentType());
            }
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        letGo();
        server.stop();
    }
}

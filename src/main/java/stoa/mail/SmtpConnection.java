package stoa.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The SMTP connection to the mail server, opened for the first email and used for all that are due. */
final class SmtpConnection implements AutoCloseable {
    /** For each answer of the server; all that are needed for one letter come within a claim. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Smtp smtp;
    private final URI site;
    private final Session session;
    private @Nullable Transport transport;

    SmtpConnection(Smtp smtp, URI site) {
        this.smtp = smtp;
        this.site = site;
        this.session = Session.getInstance(properties(smtp, site));
    }

    private static Properties properties(Smtp smtp, URI site) {
        String timeouts = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.localhost", site.getHost());
        properties.put("mail.smtp.connectiontimeout", timeouts);
        properties.put("mail.smtp.timeout", timeouts);
        properties.put("mail.smtp.writetimeout", timeouts);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(!smtp.user().isEmpty()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(smtp.security() == Smtp.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean starts = smtp.security() == Smtp.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.put("mail.smtp.starttls.required", String.valueOf(starts));
        return properties;
    }

    /** Throws where the server cannot be reached, or not in the way that was asked for, or lets nobody in. */
    void open() throws MessagingException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        Transport opened = session.getTransport();
        boolean known = !smtp.user().isEmpty();
        opened.connect(smtp.host(), smtp.port(), known ? smtp.user() : null, known ? smtp.password() : null);
        transport = opened;
    }

    /** Returns when the server has said that the letter is its own from now on. */
    void hand(Email letter, Instant now) throws MessagingException {
        if (transport == null) {
            throw new IllegalStateException("The connection is not open");
        }
        MimeEmail message = MimeEmail.of(letter, smtp.from(), site, session, now);
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            // it is not needed any more, and the server has answered for all that it was given
            transport = null;
        }
    }
}

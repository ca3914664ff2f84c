package stoa.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.net.URI;
import java.time.Instant;
import java.util.Date;

/** An email in MIME, as it travels: text and HTML, with the headers that mail programs go by. */
final class MimeEmail extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    private MimeEmail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Throws where the address is none that can be written to; the site is where the path to unsubscribe begins. */
    static MimeEmail of(Email letter, String from, URI site, Session session, Instant now) throws MessagingException {
        MimeEmail made = new MimeEmail(session, letter.messageId());
        made.setFrom(new InternetAddress(from, true));
        made.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(letter.address()), true));
        made.setSubject(HeaderText.line(letter.subject()), UTF_8);
        made.setSentDate(Date.from(now));
        made.setHeader("Auto-Submitted", "auto-generated");
        made.thread(letter);
        made.letUnsubscribe(letter, site);
        MimeMultipart parts =
                new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html"));
        made.setContent(parts);
        made.saveChanges();
        return made;
    }

    private void thread(Email letter) throws MessagingException {
        if (letter.inReplyTo() != null) {
            String first = "<" + HeaderText.token(letter.inReplyTo()) + ">";
            setHeader("In-Reply-To", first);
            setHeader("References", first);
        }
    }

    /** RFC 8058: mail programs then show a button, and press it for the reader. */
    private void letUnsubscribe(Email letter, URI site) throws MessagingException {
        if (letter.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + site + HeaderText.token(letter.unsubscribe()) + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** Domains have an ASCII form (RFC 5891); what stands before them has none, and few servers take it otherwise. */
    private static String ascii(String address) {
        int at = HeaderText.address(address).lastIndexOf('@');
        String local = address.substring(0, at);
        if (!local.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException("This address cannot be written in ASCII");
        }
        return local + "@" + IDN.toASCII(address.substring(at + 1));
    }

    /** Kept, not made anew for every try: by it, receivers know a letter that reaches them twice. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + HeaderText.token(messageId) + ">");
    }
}

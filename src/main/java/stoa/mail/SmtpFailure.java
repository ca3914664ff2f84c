package stoa.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a mail server did not take an email.
 *
 * @param isFinal whether it never will
 * @param words for the log; what the server itself said may hold the address, so that only its number is there
 */
record SmtpFailure(boolean isFinal, String words) {
    private static final int REFUSED = 500;

    /** It wants to know who we are first (RFC 4954, 6), which whoever runs the forum can mend. */
    private static final int SIGN_IN_FIRST = 530;

    /** Answers from 500 on are final (RFC 5321, 4.2.1), but for those about us, such as to MAIL: we may get in order. */
    static SmtpFailure of(Exception thrown) {
        Exception at = thrown;
        while (at instanceof MessagingException failed) {
            if (failed instanceof SMTPAddressFailedException address) {
                return answer(address.getReturnCode());
            }
            if (failed instanceof SMTPSendFailedException send && isAboutLetter(send)) {
                return answer(send.getReturnCode());
            }
            at = failed.getNextException();
        }
        // what is no answer of the server's is the letter's own fault, or the connection's
        return new SmtpFailure(
                !(thrown instanceof MessagingException), thrown.getClass().getSimpleName());
    }

    private static boolean isAboutLetter(SMTPSendFailedException send) {
        return send.getReturnCode() >= REFUSED && !send.getCommand().startsWith("MAIL");
    }

    private static SmtpFailure answer(int code) {
        return new SmtpFailure(code >= REFUSED && code != SIGN_IN_FIRST, "the server answered " + code);
    }
}

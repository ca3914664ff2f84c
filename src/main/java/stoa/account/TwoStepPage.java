package stoa.account;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a member sees of their two-step sign-in.
 *
 * @param onSince null while it is off
 * @param begun what to take into the app while it is being set up
 * @param codesLeft how many recovery codes there are
 * @param returnTo where to go on to afterwards; the front page if nowhere else
 * @param refused which form was sent back, and why; null if none was
 */
public record TwoStepPage(
        @Nullable Instant onSince,
        @Nullable Begun begun,
        int codesLeft,
        String returnTo,
        @Nullable Refused refused) {
    /** Which form was sent back. */
    public enum Part {
        BEGIN,
        CONFIRM,
        CODES,
        OFF;

        /** With which the ids of its fields begin. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to take into the app.
     *
     * @param address that is in the QR code
     */
    public record Begun(TotpSecret secret, String address, QrCode qrCode) {
        static Begun of(TotpSecret secret, Site site, Member member) {
            String address = secret.address(site.address().getHost(), member.name());
            return new Begun(secret, address, QrCode.of(address));
        }
    }

    /**
     * Why a form was sent back.
     *
     * @param field that is wrong
     */
    public record Refused(Part part, String field, String words) {}

    /** What is wrong with a field of a form; empty if nothing is. */
    public String problem(Part part, String field) {
        return refused != null && refused.part() == part && refused.field().equals(field) ? refused.words() : "";
    }
}

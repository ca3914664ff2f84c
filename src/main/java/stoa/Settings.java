package stoa;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stoa.account.SignUp;
import stoa.database.Storage;
import stoa.discussion.ConversationRules;
import stoa.http.Caching;
import stoa.letter.Smtp;

/**
 * What an operator may set of a server; see {@code stoa serve --help}.
 *
 * @param smtp by which letters leave; without it they wait
 * @param metricsToken with which {@code /metrics} can be read from elsewhere; empty for nobody
 */
public record Settings(
        Listening listening,
        Storage storage,
        ConversationRules conversation,
        SignUp signUp,
        @Nullable Smtp smtp,
        String metricsToken,
        Caching caching) {
    /** As it can be sent (RFC 6750, 2.1), and too long to be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Settings {
        // the token stays out of the sentence, which may end up in a log
        if (!metricsToken.isEmpty() && !TOKEN.matcher(metricsToken).matches()) {
            throw new IllegalArgumentException(
                    "--metrics-token must be 16 characters or more, each a letter, a digit or one of -._~+/=");
        }
    }
}

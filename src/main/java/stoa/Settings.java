package stoa;

import org.jspecify.annotations.Nullable;
import stoa.account.SignUp;
import stoa.database.Storage;
import stoa.discussion.ConversationRules;
import stoa.http.Caching;
import stoa.mail.Smtp;
import stoa.monitoring.Monitoring;

/**
 * What an operator may set of a server; see {@code stoa serve --help}.
 *
 * @param smtp by which letters leave; without it they wait
 */
public record Settings(
        Listening listening,
        Storage storage,
        ConversationRules conversation,
        SignUp signUp,
        @Nullable Smtp smtp,
        Monitoring monitoring,
        Caching caching) {}

package stoa.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stoa.mail.Smtp;

/** How letters leave. */
final class MailOptions {
    @Option(
            names = "--smtp-host",
            defaultValue = "${env:STOA_SMTP_HOST:-}",
            description = "server that takes letters; without one they wait (STOA_SMTP_HOST; default: none)")
    private String host = "";

    @Option(
            names = "--smtp-port",
            defaultValue = "${env:STOA_SMTP_PORT:-587}",
            description = "its port (STOA_SMTP_PORT; default: 587)")
    private int port;

    @Option(
            names = "--smtp-user",
            defaultValue = "${env:STOA_SMTP_USER:-}",
            description = "name to sign in to it with (STOA_SMTP_USER; default: none)")
    private String user = "";

    @Option(
            names = "--smtp-password",
            defaultValue = "${env:STOA_SMTP_PASSWORD:-}",
            description = "password to sign in to it with; best given as the variable (STOA_SMTP_PASSWORD)")
    private String password = "";

    @Option(
            names = "--smtp-security",
            defaultValue = "${env:STOA_SMTP_SECURITY:-starttls}",
            description = "starttls, tls, or none for a server on this machine (STOA_SMTP_SECURITY; default: starttls)")
    private Smtp.Security security = Smtp.Security.STARTTLS;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            defaultValue = "${env:STOA_MAIL_FROM:-}",
            description = "address that letters come from, such as forum@example.org (STOA_MAIL_FROM)")
    private String from = "";

    /** Throws {@link IllegalArgumentException} with a sentence about the one that cannot be used. */
    @Nullable
    Smtp smtp() {
        return host.isBlank() ? null : new Smtp(host, port, user, password, security, from);
    }
}

package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.JdbiException;
import stoa.http.ClientAddress;
import stoa.http.Cookies;
import stoa.http.ForgeryCheck;
import stoa.http.Form;
import stoa.http.NewCachedPage;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.platform.Platform;

/** Stands before every handler: who is asking, is the form ours, may they. */
public final class Gatekeeper {
    private final SessionCookie sessions;
    private final Cookies cookies;
    private final ForgeryCheck forgeries;
    private final ClientAddress addresses;
    private final Supplier<String> traceKey;
    private final Site site;
    private final ToIntFunction<Member> unread;
    private final StaffRule staffRule;
    private final Clock clock;

    Gatekeeper(
            Accounts accounts,
            Platform platform,
            ForgeryCheck forgeries,
            ClientAddress addresses,
            ToIntFunction<Member> unread) {
        this.sessions = accounts.sessions();
        this.cookies = platform.cookies();
        this.forgeries = forgeries;
        this.addresses = addresses;
        this.traceKey = accounts.traceKey();
        this.site = accounts.site();
        this.unread = unread;
        this.staffRule = accounts.staffRule();
        this.clock = platform.clock();
    }

    /**
     * The handler with the gate before it. What is refused goes to {@code refused} instead, which answers with the form
     * that was sent, filled in, and with the reason.
     */
    public Handler guard(Role role, Handler handler, RefusedHandler refused) {
        return ctx -> {
            welcome(ctx, role, address(ctx));
            admit(ctx, role, handler, refused);
        };
    }

    /** As {@link #guard}, for a form about the page whose route is given: nobody can go to where the form is sent. */
    public Handler guardForm(String page, Role role, Handler handler, RefusedHandler refused) {
        int parts = parts(page).size();
        return ctx -> {
            List<String> sentTo = parts(ctx.path());
            welcome(ctx, role, "/" + String.join("/", sentTo.subList(0, Math.min(parts, sentTo.size()))));
            admit(ctx, role, handler, refused);
        };
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private void admit(Context ctx, Role role, Handler handler, RefusedHandler refused) throws Exception {
        Optional<Refusal> refusal = refusal(ctx, role);
        if (refusal.isPresent()) {
            refused.handle(ctx, refusal.get());
        } else if (!Visit.of(ctx).role().includes(role)) {
            ctx.redirect(wayIn(Visit.of(ctx), role) + Visit.of(ctx).returnPath(), HttpStatus.SEE_OTHER);
        } else {
            handler.handle(ctx);
        }
    }

    /**
     * For an address that says itself what may be done and by whom, signed by us. The request may come from anywhere, as
     * mail programs send theirs: what it does depends on nothing that a browser adds by itself, no cookie and no session, so
     * that another site could only have it do what whoever knows the address can do anyway. What the form says is not
     * asked, so that it may be of any kind.
     */
    public Handler guardSigned(Handler handler) {
        return ctx -> {
            welcome(ctx, Role.VISITOR, ctx.path());
            handler.handle(ctx);
        };
    }

    /** Makes the visit known to all that handles the request, as far as the database answers; safe to call again. */
    public void welcome(Context ctx) {
        try {
            welcome(ctx, Role.VISITOR, address(ctx));
        } catch (JdbiException e) {
            // error pages are for everyone
        }
    }

    /** Of a request that cannot be read, so that nothing is known of who makes it. */
    public Visit stranger() {
        return new Visit(
                site,
                null,
                Role.VISITOR,
                0,
                false,
                new VisitorHash("", ""),
                "",
                Appearance.AUTOMATIC,
                "/",
                Form.none());
    }

    /** Throws where it cannot be asked who that is: nobody is taken for somebody else because of it. */
    private void welcome(Context ctx, Role role, String address) {
        if (!Visit.isKnown(ctx)) {
            int largest = role == Role.ADMINISTRATOR ? Form.LARGEST_OF_STAFF : Form.LARGEST;
            Form form = isForm(ctx) ? Form.read(ctx, largest) : Form.none();
            boolean personal =
                    ctx.header("Cookie") != null && !NewCachedPage.of(ctx).isKept();
            ctx.header("Cache-Control", personal || isForm(ctx) ? "private, no-store" : "no-cache");
            ctx.header("Vary", "Accept-Encoding, Cookie");
            try {
                visit(ctx, sessions.member(ctx), address, form).keep(ctx);
            } catch (JdbiException e) {
                visit(ctx, Optional.empty(), address, form).keep(ctx);
                throw e;
            }
        }
    }

    private Visit visit(Context ctx, Optional<Member> member, String address, Form form) {
        String who = member.map(known -> "member " + known.id()).orElseGet(() -> "address " + addresses.of(ctx));
        return new Visit(
                site,
                member.orElse(null),
                member.map(staffRule::roleNow).orElse(Role.VISITOR),
                member.map(unread::applyAsInt).orElse(0),
                member.filter(known -> known.isSuspended(clock.instant())).isPresent(),
                VisitorHash.of(traceKey.get(), who, addresses.networkOf(ctx)),
                cookies.read(ctx, "name").orElse(""),
                cookies.read(ctx, "appearance").flatMap(Appearance::of).orElse(Appearance.AUTOMATIC),
                address,
                form);
    }

    private static String address(Context ctx) {
        NewCachedPage copy = NewCachedPage.of(ctx);
        if (copy.isKept()) {
            return copy.address();
        }
        return isForm(ctx) || ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
    }

    private Optional<Refusal> refusal(Context ctx, Role role) {
        if (!isForm(ctx)) {
            return Optional.empty();
        }
        if (forgeries.isForged(ctx)) {
            return Optional.of(
                    new Refusal(
                            403,
                            "This was sent from another site, not from a page of ours. If it was you, send it again from here."));
        }
        Visit visit = Visit.of(ctx);
        if (visit.form().refusal().isPresent()) {
            return visit.form().refusal();
        }
        return visit.role().includes(role) ? Optional.empty() : Optional.of(notAllowed(visit, role));
    }

    /** Where those become who they have to be to see the page; the path to go on to follows. */
    private static String wayIn(Visit visit, Role role) {
        if (visit.isHeldBackFrom(role)) {
            return "/account/two-step?return_to=";
        }
        if (visit.signedIn().isPresent()) {
            throw new RefusedException(notAllowed(visit, role));
        }
        return "/sign-in?return_to=";
    }

    private static Refusal notAllowed(Visit visit, Role role) {
        if (visit.isHeldBackFrom(role)) {
            return new Refusal(
                    403,
                    "Moderators and administrators of this site need two-step sign-in or a passkey, and you have neither"
                            + " yet. Set one up under “Your account” in another tab, then send this again.");
        }
        return visit.signedIn().isPresent()
                ? new Refusal(403, "Your account may not do this. Ask an administrator of this site.")
                : new Refusal(
                        403, "You are not signed in, or no longer. Sign in in another tab, then send this again.");
    }

    private static boolean isForm(Context ctx) {
        return ctx.method().equals(HandlerType.POST);
    }
}

package stoa;

import java.util.List;
import java.util.stream.Stream;
import stoa.account.Phone;
import stoa.account.Role;

/** Limits on guessing: passwords, codes, passkeys, keys of letters. */
final class SignInLimits {
    private final Crowd crowd;
    private final Nodes nodes;
    private final ForumServer forum;

    SignInLimits(Crowd crowd) {
        this.crowd = crowd;
        this.nodes = crowd.nodes();
        this.forum = crowd.forum();
    }

    Stream<LimitCase> all() {
        return Stream.of(
                new LimitCase("passwords for a name", 5, 422, () -> passwordsFor("Bob")),
                new LimitCase("passwords from an address", 5, 422, () -> passwordsFrom(nodes.stranger())),
                new LimitCase("passwords on a known browser", 5, 422, () -> passwordsOnKnownBrowser("Carol")),
                new LimitCase("passwords once more", 5, 422, () -> passwordsAgain(crowd.member("Dan"))),
                new LimitCase("codes of a member", 5, 422, () -> codesOf("Eve")),
                new LimitCase("codes from an address", 5, 422, () -> codesFrom(nodes.neighbours(10))),
                new LimitCase("codes to turn them off", 5, 422, () -> codesToTurnOff("Fay")),
                new LimitCase("passkeys to sign in", 30, 200, () -> passkeys(nodes.stranger())),
                new LimitCase("keys of letters", 10, 410, () -> keys(nodes.stranger())),
                new LimitCase("keys to confirm an address", 10, 410, () -> keysToConfirm(crowd.member("Guy"))));
    }

    private AtOnce.Act<Page> passwordsFor(String name) throws Exception {
        forum.addMember(name, Role.MEMBER);
        List<Nodes.Person> people = crowd.strangers();
        return i -> people.get(i).on(i).postOnly("/sign-in", "name", name, "password", "guess number " + i);
    }

    private static AtOnce.Act<Page> passwordsFrom(Nodes.Person person) {
        return i -> person.on(i).postOnly("/sign-in", "name", "Nobody " + i, "password", "guess number " + i);
    }

    private AtOnce.Act<Page> passwordsOnKnownBrowser(String name) throws Exception {
        forum.addMember(name, Role.MEMBER);
        Page in = nodes.stranger().on(0).postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        Nodes.Person known = crowd.strangerWith(Crowd.cookie(in, "browser"));
        return i -> known.on(i).postOnly("/sign-in", "name", name, "password", "guess number " + i);
    }

    /** Wherever somebody who is signed in is asked for it. */
    private static AtOnce.Act<Page> passwordsAgain(Nodes.Person person) {
        List<String> paths = List.of(
                "/account/two-step/begin",
                "/account/two-step/codes",
                "/account/two-step/off",
                "/account/password",
                "/account/email",
                "/account/passkeys/new",
                "/account/passkeys/1/remove",
                "/account/data",
                "/account/delete");
        return LimitCase.all(
                person,
                paths,
                "password",
                "not the password",
                "current",
                "not the password",
                "email",
                "dan.new@example.org",
                "name",
                "Phone",
                "comments",
                "kept");
    }

    /** By strangers at an address each, who all have the password. */
    private AtOnce.Act<Page> codesOf(String name) throws Exception {
        withCodes(name);
        String pending = pending(name);
        List<Nodes.Person> people = crowd.strangers();
        people.forEach(person -> person.onNodes().forEach(visitor -> visitor.with("Cookie", pending)));
        return i -> people.get(i).on(i).postOnly("/sign-in/code", "code", "000000");
    }

    /** By people at one address, each of whom has somebody's password. */
    private AtOnce.Act<Page> codesFrom(List<Nodes.Person> people) throws Exception {
        for (int i = 0; i < people.size(); i++) {
            withCodes("Holder " + i);
        }
        for (int i = 0; i < people.size(); i++) {
            String pending = pending("Holder " + i);
            people.get(i).onNodes().forEach(visitor -> visitor.with("Cookie", pending));
        }
        return i -> people.get(i % people.size()).on(i).postOnly("/sign-in/code", "code", "000000");
    }

    private Visitor withCodes(String name) throws Exception {
        Visitor visitor = nodes.memberOn(0, name, Role.MEMBER);
        Phone.setUp(visitor, forum);
        return visitor;
    }

    private String pending(String name) {
        Page half = nodes.stranger().on(0).postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        return Crowd.cookie(half, "half-way");
    }

    private AtOnce.Act<Page> codesToTurnOff(String name) throws Exception {
        Visitor in = withCodes(name);
        return i -> in.postOnly("/account/two-step/off", "password", ForumServer.PASSWORD, "code", "00000" + i % 10);
    }

    private static AtOnce.Act<Page> passkeys(Nodes.Person person) {
        return LimitCase.all(person, "/sign-in/passkey");
    }

    private static AtOnce.Act<Page> keys(Nodes.Person person) {
        return LimitCase.all(person, List.of("/password/new", "/sign-in/link"), "key", "guess");
    }

    private static AtOnce.Act<Page> keysToConfirm(Nodes.Person person) {
        return LimitCase.all(person, "/email/confirm", "key", "guess");
    }
}

package stoa;

import java.util.List;
import java.util.stream.Stream;

/** Limits on new members, on reports, and on the letters that people ask for. */
final class LetterLimits {
    private static final List<String> ASKING = List.of("/password/forgotten", "/sign-in/letter");

    private final Crowd crowd;
    private final Nodes nodes;

    LetterLimits(Crowd crowd) {
        this.crowd = crowd;
        this.nodes = crowd.nodes();
    }

    Stream<LimitCase> all() {
        return Stream.of(
                new LimitCase("new members", 20, 303, () -> signUps(nodes.neighbours(AtOnce.FIFTY))),
                new LimitCase("new members with one address", 3, 303, () -> signUpsWith("gil@example.org")),
                new LimitCase("letters to an address", 3, 200, () -> lettersTo("gus@example.org")),
                new LimitCase("letters for a visitor", 10, 200, () -> lettersFor(nodes.stranger())),
                new LimitCase("letters to confirm", 2, 303, () -> lettersToConfirm(crowd.member("Hal"))),
                new LimitCase("reports", 20, 303, () -> reports(nodes.stranger())),
                new LimitCase("letters about reports", 10, 303, () -> reportsWithLetters("ivy@example.org")));
    }

    private static AtOnce.Act<Page> signUps(List<Nodes.Person> people) {
        return i -> signUp(people.get(i).on(i), "Newcomer " + i, "newcomer" + i + "@example.org");
    }

    private AtOnce.Act<Page> signUpsWith(String email) {
        List<Nodes.Person> people = crowd.strangers();
        return i -> signUp(people.get(i).on(i), "Namesake " + i, email);
    }

    private static Page signUp(Visitor visitor, String name, String email) {
        return visitor.postOnly("/sign-up", "name", name, "email", email, "password", ForumServer.PASSWORD);
    }

    private AtOnce.Act<Page> lettersTo(String address) {
        List<Nodes.Person> people = crowd.strangers();
        return i -> people.get(i).on(i).postOnly(ASKING.get(i % 2), "email", address);
    }

    private static AtOnce.Act<Page> lettersFor(Nodes.Person person) {
        return i -> person.on(i).postOnly(ASKING.get(i % 2), "email", "somebody" + i + "@example.org");
    }

    private static AtOnce.Act<Page> lettersToConfirm(Nodes.Person person) {
        person.on(0).post("/account/email", "email", "new@example.org", "current", ForumServer.PASSWORD);
        return LimitCase.all(person, "/account/email/again");
    }

    private AtOnce.Act<Page> reports(Nodes.Person person) throws Exception {
        String article = crowd.article();
        String comment = "/comments/" + crowd.comment(article, "Worth a look");
        return LimitCase.all(
                person, List.of(article + "/report", comment + "/report"), "reason", "spam", "words", "Look");
    }

    private AtOnce.Act<Page> reportsWithLetters(String email) throws Exception {
        String article = crowd.article();
        List<Nodes.Person> people = crowd.strangers();
        return i ->
                people.get(i).on(i).postOnly(article + "/report", "reason", "spam", "words", "Look", "email", email);
    }
}

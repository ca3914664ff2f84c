package stoa;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stoa.account.Role;

/** The servers of one forum, and people who come to whichever of them. */
final class Nodes implements AutoCloseable {
    private final ForumServer forum;
    private final List<Forum> others = new ArrayList<>();
    private int people;

    /** So many in all; more than one only where the database is on a server. */
    Nodes(ForumServer forum, int count) throws Exception {
        this.forum = forum;
        while (others.size() < count - 1) {
            others.add(forum.anotherNode());
        }
    }

    ForumServer forum() {
        return forum;
    }

    /** A person of whom there are several: one on each node, of the same address, or of one each. */
    record Person(List<Visitor> onNodes) {
        /** The nodes take turns. */
        Visitor on(int number) {
            return onNodes.get(number % onNodes.size());
        }
    }

    /** Somebody without an account, at an address that nobody had before. */
    Person stranger() {
        String address = nextAddress();
        return everywhere(address, address, address);
    }

    /** So many without an account, at one address that nobody had before. */
    List<Person> neighbours(int count) {
        String address = nextAddress();
        return Stream.generate(() -> everywhere(address, address, address))
                .limit(count)
                .toList();
    }

    List<Person> strangers(int count) {
        return Stream.generate(this::stranger).limit(count).toList();
    }

    /** Somebody signed in, at another address on each node. */
    Person member(String name, Role role) throws Exception {
        forum.addMemberWithEmail(name, role);
        Person person = everywhere(nextAddress(), nextAddress(), nextAddress());
        person.onNodes.forEach(visitor ->
                visitor.press(visitor.get("/sign-in"), "Sign in", "name", name, "password", ForumServer.PASSWORD));
        return person;
    }

    /** Somebody signed in on one node only, the nodes taking turns. */
    Visitor memberOn(int number, String name, Role role) throws Exception {
        forum.addMember(name, role);
        Visitor visitor = stranger().on(number);
        visitor.postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        return visitor;
    }

    /** What each does as time goes by, at the same time. */
    void allKeepUp() throws Exception {
        List<Forum> all = new ArrayList<>(others);
        all.add(forum.forum());
        AtOnce.each(all.size(), i -> {
            all.get(i).keepUp();
            return i;
        });
    }

    private Person everywhere(String... addresses) {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(forum.visitor().with("X-Forwarded-For", addresses[0]));
        for (Forum other : others) {
            URI address = URI.create("http://localhost:" + other.port());
            visitors.add(new Visitor(address).with("X-Forwarded-For", addresses[visitors.size()]));
        }
        return new Person(visitors);
    }

    private String nextAddress() {
        people++;
        return "198.51." + people / 250 + "." + (people % 250 + 1);
    }

    @Override
    public void close() {
        others.forEach(Forum::close);
    }
}

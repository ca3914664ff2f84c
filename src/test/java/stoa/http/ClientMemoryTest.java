package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientMemoryTest {
    private final ClientMemory room = new ClientMemory(100);
    private final List<String> out = new ArrayList<>();
    private final Runnable ada = deletion("ada");
    private final Runnable bob = deletion("bob");
    private final Runnable mallory = deletion("mallory");

    private Runnable deletion(String name) {
        return () -> out.add(name);
    }

    @Test
    void whoCameFirstLeavesWhenItIsFull() {
        room.take(ada, 50);
        room.take(bob, 50);
        assertThat(out).isEmpty();

        room.take(mallory, 50);
        assertThat(out).containsExactly("ada");
    }

    @Test
    void asManyLeaveAsItTakes() {
        room.take(ada, 40);
        room.take(bob, 40);
        room.take(mallory, 90);

        assertThat(out).containsExactly("ada", "bob");
    }

    @Test
    void whoLeavesInTimeMakesRoom() {
        room.take(ada, 40);
        room.take(ada, 40);
        room.leave(ada);
        room.leave(ada);
        room.take(bob, 100);

        assertThat(out).isEmpty();
    }

    @Test
    void whoTakesMoreThanThereIsLeavesToo() {
        room.take(mallory, 60);
        room.take(mallory, 60);
        room.take(ada, 100);

        assertThat(out).containsExactly("mallory");
    }
}

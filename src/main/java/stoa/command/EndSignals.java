package stoa.command;

import java.lang.reflect.Proxy;

/**
 * The signals by which a process is asked to end, SIGTERM and SIGINT. The first ends it in an orderly way and with 0, where
 * Java would say 143; the second ends it at once. Java tells of signals by {@code sun.misc.Signal} only, and the compiler
 * warns of that whatever one says, so it is used by its name.
 */
final class EndSignals {
    /** What a shell answers with for a process that a signal has ended: this and its number. */
    private static final int ENDED_BY = 128;

    private boolean isEnding;

    /** From now on, for this process. */
    void handle() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ours = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        end((int) signal.getMethod("getNumber").invoke(arguments[0]));
                    }
                    return null;
                });
        for (String name : new String[] {"TERM", "INT"}) {
            Object one = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, one, ours);
        }
    }

    /** Each comes on a thread of its own. */
    private void end(int number) {
        if (isTheFirst()) {
            System.exit(0);
        }
        Runtime.getRuntime().halt(ENDED_BY + number);
    }

    private synchronized boolean isTheFirst() {
        boolean first = !isEnding;
        isEnding = true;
        return first;
    }
}

package stoa.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The buffering of answers: sends one when all of it is made: no thread waits for a client that reads it slowly, or not at
 * all.
 */
final class BufferedAnswers extends Handler.Wrapper {
    private final ClientMemory room;

    BufferedAnswers(ClientMemory room) {
        this.room = room;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AnswerWriter answer = new AnswerWriter(request, response, callback, room);
        request.setAttribute(AnswerWriter.ATTRIBUTE, answer);
        return super.handle(request, answer, answer);
    }
}

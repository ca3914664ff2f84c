package stoa.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer when all of it is made: no thread waits for a client that reads it slowly, or not at all. */
final class WholeAnswers extends Handler.Wrapper {
    private final Room room;

    WholeAnswers(Room room) {
        this.room = room;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AnswerDeparture answer = new AnswerDeparture(request, response, callback, room);
        request.setAttribute(AnswerDeparture.ATTRIBUTE, answer);
        return super.handle(request, answer, answer);
    }
}

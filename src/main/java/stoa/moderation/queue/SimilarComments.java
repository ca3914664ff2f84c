package stoa.moderation.queue;

import java.util.List;

/** Comments that have something in common with one that is decided about. */
public record SimilarComments(String title, List<SimilarComment> comments) {}

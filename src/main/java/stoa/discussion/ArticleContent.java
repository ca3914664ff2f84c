package stoa.discussion;

import gg.jte.Content;

/**
 * What is on the page of an article.
 *
 * @param personal what stands between the two for one person only
 * @param closing when comments close, in a sentence; empty where they do not by themselves
 */
public record ArticleContent(Content article, Content personal, Content thread, String closing) {}

package stoa.discussion;

import gg.jte.Content;

/**
 * What is on the page of an article.
 *
 * @param personal what stands between the two for one person only
 */
public record ArticleContent(Content article, Content personal, Content thread) {}

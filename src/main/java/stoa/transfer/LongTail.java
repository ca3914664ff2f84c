package stoa.transfer;

/** How a number of comments falls on a number of articles: the second gets half of what the first gets, and so on. */
record LongTail(int articles, int comments) {
    /** Of the article with that rank, from 0; all together make up the number of comments exactly. */
    int comments(int rank) {
        return (int) (upTo(rank + 1) - upTo(rank));
    }

    /** The sum of 1/1 … 1/n is, but for a constant, the logarithm (Zipf's law). */
    private long upTo(int rank) {
        return Math.round(comments * (Math.log1p(rank) / Math.log1p(articles)));
    }
}

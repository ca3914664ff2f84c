package stoa.member;

/**
 * What there is of a member's, in numbers.
 *
 * @param comments that everyone may read
 * @param answered how many of those somebody else answered
 * @param hidden comments that moderators have hidden
 * @param articles that she wrote
 */
public record AccountContent(long comments, long answered, long hidden, long articles) {}

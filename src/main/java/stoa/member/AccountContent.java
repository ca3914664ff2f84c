package stoa.member;

/**
 * The numbers of what a member has written.
 *
 * @param comments that everyone may read
 * @param answered how many of those somebody else answered
 * @param hidden comments that moderators have hidden
 * @param articles that they wrote
 */
public record AccountContent(long comments, long answered, long hidden, long articles) {}

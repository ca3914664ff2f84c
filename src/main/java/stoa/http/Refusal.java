package stoa.http;

/**
 * Why a request is not carried out, in words for the person who made it.
 *
 * @param status of the answer, 400 to 599
 */
public record Refusal(int status, String words) {}

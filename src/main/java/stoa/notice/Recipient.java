package stoa.notice;

/** A member who gets a letter, where it goes to. */
public record Recipient(long id, String name, String email) {}

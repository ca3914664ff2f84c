package stoa.moderation.reporting;

import java.util.List;

/**
 * What a letter about a report, or about a member's standing, says.
 *
 * @param lines what happened, a paragraph each
 * @param path of the page about it
 */
public record CaseEmail(String subject, List<String> lines, String path) {}

package stoa.moderation.cluster;

import java.util.List;

/**
 * Comments that belong together, and why.
 *
 * @param ids of the comments, ascending
 * @param evidence at least one; what says most stands in the order of its kinds
 */
public record Cluster(List<Long> ids, List<Evidence> evidence) {}

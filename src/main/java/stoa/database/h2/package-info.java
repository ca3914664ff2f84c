/**
 * The embedded database: H2 in this process, so that what was acknowledged survives a crash. From the outside in:
 *
 * <ol>
 *   <li>{@link stoa.database.h2.EmbeddedEngine} is what the rest of Stoa sees. {@code EmbeddedStart} opens it:
 *       {@link stoa.database.h2.DataFolder} locks the folder and knows whether it was closed properly,
 *       {@link stoa.database.h2.OwnerLogin} opens the file, {@code Upgrade} brings a copy of it up to date and puts that in
 *       its place. Requests come in as a guest who may change rows and nothing else ({@code GuestConnections}).
 *   <li>{@link stoa.database.h2.OneWriterSharedSync} lets one transaction write at a time. Its answer waits for a sync,
 *       which all that wait meanwhile share.
 *   <li>Below H2 lies {@link stoa.database.h2.JournaledDisk}, a file system of H2's. What H2 writes to the database file
 *       stays in memory ({@code Unsynced}) until a sync. That puts it as one {@code Batch} into the {@code Journal}, syncs
 *       that, and only then writes to the file. After a power cut {@code Replay} brings the file to the last batch that is
 *       whole; H2 by itself could find pages there of which only some were written.
 *   <li>{@code Checksums} of all pages stand in a file beside the database. {@link stoa.database.h2.PageCheck} compares
 *       them; {@code Completeness} tells a file that was cut short. {@code IndexCheck} makes indexes anew that a crash has
 *       left behind their tables, and {@link stoa.database.h2.RowCheck} reads every row for {@code stoa check}.
 *   <li>{@code Compaction} keeps the file from growing without end.
 * </ol>
 */
@NullMarked
package stoa.database.h2;

import org.jspecify.annotations.NullMarked;

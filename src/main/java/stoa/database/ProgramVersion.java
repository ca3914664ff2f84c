package stoa.database;

import java.util.Optional;

/** The version of Stoa that is running, as it is noted in a database that it brings up to date. */
final class ProgramVersion {
    private static final String PROGRAM = "Stoa ";

    private ProgramVersion() {}

    static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return PROGRAM + (version == null ? "(not packaged)" : version);
    }

    /** The version that a note names; empty where it is a user of the database, as before versions were noted. */
    static Optional<String> noted(String installedBy) {
        return Optional.of(installedBy).filter(by -> by.startsWith(PROGRAM));
    }
}

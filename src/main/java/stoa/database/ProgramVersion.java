package stoa.database;

import java.util.Optional;

/** The version of Stoa that is running, as it is noted in a database that it brings up to date. */
public final class ProgramVersion {
    private static final String PROGRAM = "Stoa ";

    private ProgramVersion() {}

    /** As the jar was built. */
    public static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    static String current() {
        return PROGRAM + number();
    }

    /** The version that a note names; empty where it is a user of the database, as before versions were noted. */
    static Optional<String> noted(String installedBy) {
        return Optional.of(installedBy).filter(by -> by.startsWith(PROGRAM));
    }
}

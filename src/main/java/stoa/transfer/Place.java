package stoa.transfer;

/**
 * Where in a file something stands.
 *
 * @param line from 1
 */
record Place(String file, long line) {
    @Override
    public String toString() {
        return file + ", line " + line;
    }
}

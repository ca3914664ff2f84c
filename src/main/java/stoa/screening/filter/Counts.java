package stoa.screening.filter;

/** In how many spam and in how many good comments each feature was seen. */
final class Counts {
    private final int[] ofSpam = new int[Features.MOST];
    private final int[] ofGood = new int[Features.MOST];
    private int spam;
    private int good;

    int spam() {
        return spam;
    }

    int good() {
        return good;
    }

    int spam(int feature) {
        return ofSpam[feature];
    }

    int good(int feature) {
        return ofGood[feature];
    }

    void add(Features features, boolean isSpam) {
        count(features, isSpam, 1);
    }

    /** What was added before. */
    void takeBack(Features features, boolean isSpam) {
        count(features, isSpam, -1);
    }

    private void count(Features features, boolean isSpam, int by) {
        spam += isSpam ? by : 0;
        good += isSpam ? 0 : by;
        int[] counts = isSpam ? ofSpam : ofGood;
        features.numbers().forEach(feature -> counts[feature] += by);
    }
}

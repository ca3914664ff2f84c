package stoa.transfer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal. */
final class ProgressOnTerminal implements Progress {
    private final ProgressBar bar;

    ProgressOnTerminal(String task, long total) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(total)
                .build();
    }

    @Override
    public void at(long position, long entries) {
        bar.stepTo(position);
        bar.setExtraMessage("%,d entries".formatted(entries));
    }

    @Override
    public void close() {
        bar.close();
    }
}

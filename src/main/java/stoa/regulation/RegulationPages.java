package stoa.regulation;

import java.time.Duration;
import stoa.platform.Platform;

/** The controllers of the terms and of what the law asks. */
public final class RegulationPages {
    private final Platform platform;
    private final ReaderForms forms;
    private final HouseRules rules;
    private final Publishers publishers;

    public RegulationPages(Platform platform, ReaderForms forms, int postsPerMinute, Duration editTime) {
        this.platform = platform;
        this.forms = forms;
        this.rules = new HouseRules(postsPerMinute, editTime);
        this.publishers = platform.store(Publishers.class);
    }

    public RegulationController texts() {
        return new RegulationController(publishers, forms, rules, platform.pages());
    }

    public PublisherEditor publisher() {
        return new PublisherEditor(publishers, platform.markdown(), platform.clock(), platform.pages());
    }

    public AssessmentController assessments() {
        return new AssessmentController(platform.store(Assessments.class), platform.clock(), platform.pages());
    }
}

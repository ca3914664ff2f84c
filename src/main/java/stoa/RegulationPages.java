package stoa;

import stoa.database.Database;
import stoa.discussion.ConversationRules;
import stoa.pages.Templates;
import stoa.regulation.AssessmentController;
import stoa.regulation.Assessments;
import stoa.regulation.HouseRules;
import stoa.regulation.PublisherEditor;
import stoa.regulation.Publishers;
import stoa.regulation.ReaderForms;
import stoa.regulation.RegulationController;

/** All that answers requests about the terms and the law. */
record RegulationPages(RegulationController texts, PublisherEditor publisher, AssessmentController assessments) {
    static RegulationPages of(Backstage behind, ReaderForms forms, Templates templates) {
        Database database = behind.database();
        ConversationRules talk = behind.settings().conversation();
        Publishers publishers = database.store(Publishers.class);
        return new RegulationPages(
                new RegulationController(
                        publishers, forms, new HouseRules(talk.postsPerMinute(), talk.editTime()), templates),
                new PublisherEditor(publishers, behind.markdown(), behind.clock(), templates),
                new AssessmentController(database.store(Assessments.class), behind.clock(), templates));
    }
}

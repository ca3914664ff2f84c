package stoa.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.account.Role;

class ConditionTest {
    private final ReaderForms forms = new ReaderForms();

    @BeforeEach
    void addWhatIsThere() {
        forms.add("/articles/new", Role.ADMINISTRATOR);
        forms.add("/articles/{slug}/comments", Role.VISITOR);
        forms.add("/comments/{id}/thank", Role.MEMBER);
        forms.add("/comments/{id}/hide", Role.MODERATOR);
        forms.add("/members/{member}/role", Role.ADMINISTRATOR);
        forms.add("/account/profile", Role.MEMBER);
        forms.add("/sign-in", Role.VISITOR);
    }

    private List<Condition> broken() {
        return Arrays.stream(Condition.values())
                .filter(condition -> !condition.in(forms).inside())
                .toList();
    }

    @Test
    void commentsThanksAndNamesAreInside() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void articlesOfMembersAreOutside() {
        forms.add("/articles/new", Role.MEMBER);
        assertThat(broken()).contains(Condition.TOPICS);
    }

    @ParameterizedTest
    @CsvSource({
        "/groups/{id}/posts, COMMENTS",
        "/members/{member}/letter, MESSAGES",
        "/messages/new, MESSAGES",
        "/account/profile/pictures, PROFILE",
        "/comments/{id}/reaction, REACTIONS"
    })
    void whatMembersCouldDoBesidesIsOutside(String form, Condition condition) {
        forms.add(form, Role.MEMBER);
        assertThat(broken()).contains(condition);
    }

    @ParameterizedTest
    @CsvSource({"/groups/{id}/posts", "/members/{member}/letter", "/messages/new", "/comments/{id}/reaction"})
    void whatOnlyThoseWhoRunTheSiteCanDoChangesNothing(String form) {
        forms.add(form, Role.MODERATOR);
        assertThat(broken()).isEmpty();
    }

    @Test
    void whatIsInsideAndOutsideIsSaidInWords() {
        Finding inside = Condition.TOPICS.in(forms);
        forms.add("/articles/new", Role.MEMBER);
        Finding outside = Condition.TOPICS.in(forms);

        assertThat(inside.verdict()).isEqualTo("inside");
        assertThat(outside.verdict()).isEqualTo("outside");
        assertThat(outside.words()).isNotEqualTo(inside.words());
    }

    @Test
    void thereAreSeventeenKindsOfContent() {
        assertThat(RiskKind.values()).hasSize(17);
        assertThat(Arrays.stream(RiskKind.values()).map(RiskKind::word)).allMatch(word -> word.matches("[a-z-]{4,40}"));
    }
}

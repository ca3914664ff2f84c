package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "A d a",
                "Аda",
                "Áda",
                "A\u0301da",
                "Adá",
                "Åda",
                "Aďa",
                "Ada\u0327",
                "ᴀᴅᴀ",
                "🅐🅓🅐",
                "🅰🅳🅰",
                "Ａｄａ",
                "𝐀𝐝𝐚"
            })
    void namesThatLookAlikeAreOne(String name) {
        assertThat(Names.key(name)).isEqualTo(Names.key("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ida", "Adam", "की", "阿达", "Eda"})
    void namesThatDifferAreNot(String name) {
        assertThat(Names.key(name)).isNotEqualTo(Names.key("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"राम", "रम", "रमा"})
    void vowelsOfScriptsThatWriteThemAsMarksCount(String name) {
        assertThat(Names.key(name)).isNotEqualTo(Names.key("रामी"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admin",
                "admin1",
                "SiteAdmin",
                "Admín",
                "Ädmin",
                "Àdministrator",
                "Móderator",
                "moderaṭor",
                "ᴀᴅᴍɪɴ",
                "ᴍᴏᴅᴇʀᴀᴛᴏʀ",
                "🅰🅳🅼🅸🅽",
                "🅐🅓🅜🅘🅝",
                "TheAdminTeam",
                "StoaAdminTeam",
                "ForumAdmin2",
                "1admin1",
                "@dmin",
                "ADM!N",
                "The Moderator",
                "аdmin"
            })
    void namesOfStaffAreKnown(String name) {
        assertThat(Names.soundLikeStaff(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Badminton fan", "Modesty", "Amin", "Addie Min"})
    void namesOfOthersAreNotTakenForStaff(String name) {
        assertThat(Names.soundLikeStaff(name)).isFalse();
    }
}

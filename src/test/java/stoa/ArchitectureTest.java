package stoa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.javalin.http.Context;
import org.junit.jupiter.api.Test;
import stoa.account.Visit;

class ArchitectureTest {
    private static final JavaClasses WITH_PAGES =
            new ClassFileImporter(java.util.List.of(new ImportOption.DoNotIncludeTests())).importPackages("stoa");

    /** Without what is generated from the templates. */
    private static final JavaClasses PROGRAM = WITH_PAGES.that(
            describe("are written by hand", type -> !type.getPackageName().matches("stoa\\.(pages|plain)(\\..*)?")));

    @Test
    void dependenciesRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("logging")
                .definedBy("stoa.logging..")
                .layer("text")
                .definedBy("stoa.text..")
                .layer("evidence")
                .definedBy("stoa.evidence..")
                .layer("http")
                .definedBy("stoa.http..")
                .layer("database")
                .definedBy("stoa.database..")
                .layer("letter")
                .definedBy("stoa.letter..")
                .layer("platform")
                .definedBy("stoa.platform..")
                .layer("account")
                .definedBy("stoa.account..")
                .layer("discussion")
                .definedBy("stoa.discussion..")
                .layer("notice")
                .definedBy("stoa.notice..")
                .layer("moderation")
                .definedBy("stoa.moderation..")
                .layer("member")
                .definedBy("stoa.member..")
                .layer("regulation")
                .definedBy("stoa.regulation..")
                .layer("transfer")
                .definedBy("stoa.transfer..")
                .layer("monitoring")
                .definedBy("stoa.monitoring..")
                .layer("root")
                .definedBy("stoa")
                .layer("command")
                .definedBy("stoa.command..")
                .whereLayer("logging")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("evidence")
                .mayOnlyAccessLayers("text")
                .whereLayer("http")
                .mayNotAccessAnyLayer()
                .whereLayer("database")
                .mayOnlyAccessLayers("logging", "text")
                .whereLayer("letter")
                .mayOnlyAccessLayers("logging", "text", "http", "database")
                .whereLayer("platform")
                .mayOnlyAccessLayers("text", "http", "database")
                .whereLayer("account")
                .mayOnlyAccessLayers("logging", "text", "http", "database", "platform", "letter")
                .whereLayer("discussion")
                .mayOnlyAccessLayers("logging", "text", "http", "database", "platform", "letter", "account")
                .whereLayer("notice")
                .mayOnlyAccessLayers(
                        "logging", "text", "http", "database", "platform", "letter", "account", "discussion")
                .whereLayer("moderation")
                .mayOnlyAccessLayers(
                        "logging",
                        "text",
                        "evidence",
                        "http",
                        "database",
                        "platform",
                        "letter",
                        "account",
                        "discussion",
                        "notice")
                .whereLayer("member")
                .mayOnlyAccessLayers(
                        "text",
                        "http",
                        "database",
                        "platform",
                        "letter",
                        "account",
                        "discussion",
                        "moderation",
                        "notice")
                .whereLayer("regulation")
                .mayOnlyAccessLayers("text", "http", "database", "platform", "account")
                .whereLayer("transfer")
                .mayOnlyAccessLayers("text", "http", "database", "letter", "account", "discussion")
                .whereLayer("monitoring")
                .mayOnlyAccessLayers(
                        "logging", "http", "database", "letter", "account", "discussion", "moderation", "notice")
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .check(PROGRAM);
    }

    @Test
    void everyPackageHasItsPlaceInThatOrder() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(
                        name -> name.matches(
                                "stoa(\\.(logging|text|evidence|http|database|letter|platform|account|discussion|notice|moderation|member|regulation|transfer|monitoring|command))?"));
    }

    /** It is a table of contents: what grows in it has a package of its own to go to. */
    @Test
    void rootIsSmall() {
        assertThat(PROGRAM.stream().filter(type -> type.getPackageName().equals("stoa") && type.isTopLevelClass()))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void whatKnowsNoForumKnowsNoPages() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "stoa.logging..",
                        "stoa.text..",
                        "stoa.evidence..",
                        "stoa.http..",
                        "stoa.database..",
                        "stoa.letter..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("stoa.pages..", "stoa.plain.."))
                .check(PROGRAM);
    }

    @Test
    void onlyTheVisitIsKeptWithTheRequest() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Visit.class)
                .should()
                .callMethodWhere(describe("an attribute of the request is touched", ArchitectureTest::touchesAttribute))
                .check(PROGRAM);
        assertThat(PROGRAM.get(Visit.class).getMethodCallsFromSelf()).anyMatch(ArchitectureTest::touchesAttribute);
    }

    private static boolean touchesAttribute(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Context.class)
                && call.getTarget().getName().toLowerCase(java.util.Locale.ROOT).contains("attribute");
    }

    @Test
    void controllersKeepNothingBetweenRequests() {
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Editor")
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    /** More than these cannot be told apart where they are handed over; a record's stand beside its columns. */
    @Test
    void constructorsTakeSevenParametersAtMost() {
        constructors()
                .that(describe(
                        "are not of records",
                        one -> !one.getOwner().isRecord() && !one.getOwner().isEnum()))
                .should(haveParameters(7))
                .check(PROGRAM);
    }

    private static ArchCondition<JavaConstructor> haveParameters(int most) {
        return new ArchCondition<>("have " + most + " parameters at most") {
            @Override
            public void check(JavaConstructor one, ConditionEvents events) {
                boolean fits = one.getRawParameterTypes().size() <= most;
                events.add(new SimpleConditionEvent(one, fits, one.getFullName()));
            }
        };
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(PROGRAM);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|Impl|Manager|Helper|Util[a-z]*|Dto)(\\$.*)?")
                .check(PROGRAM);
    }
}

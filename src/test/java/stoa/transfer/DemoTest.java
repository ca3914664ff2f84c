package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.command.Main;

class DemoTest {
    private static final String ALL = """
            select a.title, a.comment_count, a.branch_count, c.branch, c.parent_id, c.author_name, c.body, c.posted_at
            from article a join comment c on c.article_id = a.id order by c.id
            """;

    @TempDir
    Path folder;

    private int demo(String data, StringWriter said, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "demo";
        args[1] = "--data";
        args[2] = folder.resolve(data).toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Main.run(new PrintWriter(said, true), new PrintWriter(said, true), args);
    }

    @Test
    void sameSeedMakesUpTheSameForum() throws Exception {
        for (String data : new String[] {"one", "two", "other"}) {
            String seed = data.equals("other") ? "8" : "7";
            assertThat(demo(data, new StringWriter(), "--articles", "5", "--comments", "300", "--seed", seed))
                    .isZero();
        }
        var one = ImportRun.rows(folder.resolve("one"), ALL);
        assertThat(one).hasSize(300).isEqualTo(ImportRun.rows(folder.resolve("two"), ALL));
        assertThat(one).isNotEqualTo(ImportRun.rows(folder.resolve("other"), ALL));
    }

    @Test
    void whatIsCountedIsThere() throws Exception {
        demo("one", new StringWriter(), "--articles", "7", "--comments", "500");
        assertThat(ImportRun.rows(folder.resolve("one"), """
                        select a.id from article a where comment_count <>
                            (select count(*) from comment c where c.article_id = a.id and c.state = 'VISIBLE')
                        or branch_count <> (select max(branch) from comment c where c.article_id = a.id)
                        """)).isEmpty();
        assertThat(ImportRun.column(folder.resolve("one"), "select count(*) from article"))
                .containsExactly("7");
        assertThat(ImportRun.column(folder.resolve("one"), "select count(*) from comment where parent_id is not null"))
                .doesNotContain("0");
    }

    @Test
    void forumWithArticlesIsLeftAlone() throws Exception {
        demo("one", new StringWriter(), "--articles", "1", "--comments", "3");
        StringWriter said = new StringWriter();
        assertThat(demo("one", said)).isOne();
        assertThat(said.toString()).contains("This forum has articles");
        assertThat(ImportRun.column(folder.resolve("one"), "select count(*) from comment"))
                .containsExactly("3");
    }

    @Test
    void numbersThatCannotBeAreNamed() {
        StringWriter said = new StringWriter();
        assertThat(demo("one", said, "--articles", "0")).isEqualTo(2);
        assertThat(said.toString()).contains("--articles must be 1 to 1000000, not 0");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class LinksTest {
    @TempDir private Path temp;

    private Course course;
    private Section from;

    @BeforeEach
    void openCourse() throws IOException {
        course =
                CourseBuilder.open(
                        new CourseBuilder()
                                .with(
                                        "_config.yml",
                                        "url: https://knots.example\nbaseurl: /course/\n")
                                .with(
                                        "index.html",
                                        "<a href='modules/bends/'>Bends</a><a"
                                                + " href='modules/hitches/'>Hitches</a>")
                                .with("about.html", "About")
                                .with("images/Reef knot.png", "png")
                                .with("modules/bends/index.md", "# Bends")
                                .with("modules/bends/section-1.md", "# Sheet bend")
                                .with("modules/bends/docs/Work_Sheet.docx", "docx")
                                .with("modules/bends/docs/100%.txt", "txt")
                                .page(
                                        "modules/hitches/section-1.md",
                                        "title: Clove hitch\npermalink: /clove/",
                                        "")
                                .with("modules/hitches/section-2.markdown", "# Half hitch")
                                .folder(temp));
        from = course.section(new SectionId("bends/section-1")).orElseThrow();
    }

    private String lead(String href) {
        return switch (course.resolve(from, href)) {
            case Target.Here(String anchor) -> "here#" + anchor;
            case Target.ToSection(Section section, String anchor) ->
                    section.id() + (anchor.isEmpty() ? "" : "#" + anchor);
            case Target.ToFile(String path) -> "file " + path;
            case Target.Outside(String address) -> "out " + address;
            case Target.Broken(String path) -> "broken " + path;
            case Target.Refused(String address) -> "refused " + address;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "index.html,bends/index",
        "index.md,bends/index",
        "./,bends/index",
        ".,bends/index",
        "../bends/,bends/index",
        "../bends,bends/index",
        "../hitches/section-2.html,hitches/section-2",
        "../hitches/section-2,hitches/section-2",
        "../hitches/section-2/,hitches/section-2",
        "../hitches/,hitches/section-1",
        "/modules/bends/index.html,bends/index",
        "/course/modules/bends/index.html,bends/index",
        "//modules/bends/,bends/index",
        "https://knots.example/course//modules//bends/,bends/index",
        "http://KNOTS.example/course/modules/bends/#top,bends/index#top",
        "https://knots.example/course,bends/index",
        "/clove/,hitches/section-1",
        "/course/clove/index.html,hitches/section-1",
        "INDEX.HTML,bends/index",
        "' index.html ',bends/index",
        "index.html?x=1#a%20b,bends/index#a b",
        "..\\hitches\\section-1.md,hitches/section-1",
        "/,bends/index"
    })
    void findsSections(String href, String section) {
        assertEquals(section, lead(href));
    }

    @ParameterizedTest
    @CsvSource({
        "docs/work_sheet.DOCX,modules/bends/docs/Work_Sheet.docx",
        "docs/100%.txt,modules/bends/docs/100%.txt",
        "docs/100%25.txt,modules/bends/docs/100%.txt",
        "../../images/Reef%20knot.png,images/Reef knot.png",
        "../../../../../images/Reef knot.png,images/Reef knot.png",
        "%2e%2e/%2e%2e/images/Reef knot.png,images/Reef knot.png",
        "https://github.com/someone/knots/blob/master/images/Reef%20knot.png?raw=true,images/Reef"
                + " knot.png",
        "https://raw.githubusercontent.com/someone/knots/main/images/Reef%20knot.png,images/Reef"
                + " knot.png",
        "/about/,about.html"
    })
    void findsFiles(String href, String path) {
        assertEquals("file " + path, lead(href));
    }

    @Test
    void staysOnThePage() {
        assertEquals("here#", lead(""));
        assertEquals("here#", lead("  "));
        assertEquals("here#", lead("#"));
        assertEquals("here#fn1", lead("#fn1"));
        assertEquals("here#a b", lead("#a%20b"));
        assertEquals("here#x", lead("section-1.html#x"));
        assertEquals("bends/section-1", lead("section-1.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d,https://example.org/a?b=c#d",
        "HTTP://example.org,HTTP://example.org",
        "//www.example.org/embed,https://www.example.org/embed",
        "mailto:desk@example.org,mailto:desk@example.org",
        "https://github.com/someone/knots/blob/master/images/gone.png,https://github.com/someone/knots/blob/master/images/gone.png",
        "https://knots.example/other/,https://knots.example/other/"
    })
    void leadsOutOnlyToTheWebAndToMail(String href, String address) {
        assertEquals("out " + address, lead(href));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "file://host/share",
                "C:\\Windows\\win.ini",
                "c:/x",
                "\\\\host\\share\\x",
                "jar:file:x!/y",
                "ms-word:x",
                "search-ms:x",
                "ldap://x",
                "blob:x",
                "about:blank",
                "http:index.html",
                "https:",
                "http:///x",
                "tel:1",
                "ftp://example.org/x",
                "http://example.org/\u0001",
                "mailto:a\u0000b",
                "docs/%00.txt",
                "carrel:x",
                "view-source:x"
            })
    void refusesWhatNoOneShouldFollow(String href) {
        assertInstanceOf(Target.Refused.class, course.resolve(from, href));
    }

    @ParameterizedTest
    @CsvSource({
        "section-9.html,modules/bends/section-9.html",
        "../rings/,modules/rings",
        "https://knots.example/course/gone/,gone",
        "docs/,modules/bends/docs",
        "../../../../../etc/passwd,etc/passwd"
    })
    void saysWhatIsMissing(String href, String path) {
        assertEquals("broken " + path, lead(href));
    }

    @Test
    void neverLeadsAboveTheRoot() {
        for (String up :
                List.of(
                        "../",
                        "..\\",
                        "%2e%2e/",
                        "..%2f",
                        "%2e%2e%5c",
                        "./../",
                        "a/../../",
                        "....//",
                        "..;/")) {
            for (int times = 1; times < 12; times++) {
                String path =
                        switch (course.resolve(from, up.repeat(times) + "etc/passwd")) {
                            case Target.Broken(String missing) -> missing;
                            case Target other -> throw new AssertionError(other);
                        };
                assertFalse(
                        path.startsWith("/") || List.of(path.split("/", -1)).contains(".."), path);
            }
        }
    }
}

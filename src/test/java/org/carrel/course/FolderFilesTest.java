// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.carrel.course.CourseBuilder.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Folders with links in them: what lies outside is never read.
class FolderFilesTest {
    @TempDir private Path temp;

    private Path root;
    private Path outside;

    @BeforeEach
    void makeFolders() throws IOException {
        root =
                new CourseBuilder()
                        .with("a/one.md", "# One")
                        .with("b/two.md", "# Two")
                        .with("b/.hidden/secret.md", "# Hidden")
                        .folder(temp.resolve("root"));
        outside =
                new CourseBuilder()
                        .with("secret.md", "# Secret")
                        .folder(temp.resolve("root-outside"));
        try {
            Files.createSymbolicLink(temp.resolve("try"), outside);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "links can't be made here: " + e);
        }
    }

    private List<String> pathsWith(String link, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(link), target);
        return files().paths();
    }

    private FolderFiles files() throws IOException {
        return new FolderFiles(root, root);
    }

    private List<Problem.Cause> causes() throws IOException {
        return files().problems().stream().map(Problem::cause).toList();
    }

    @Test
    void leavesOutLinksThatLeadOutside() throws IOException {
        List<Path> targets =
                List.of(
                        outside,
                        outside.resolve("secret.md"),
                        Path.of("../root-outside"),
                        Path.of("../root-outside/secret.md"),
                        temp.resolve("try"),
                        temp.resolve("try/secret.md"),
                        temp,
                        Path.of(".."),
                        Path.of("a/../../root-outside"));
        for (int i = 0; i < targets.size(); i++) {
            assertEquals(
                    List.of("a/one.md", "b/two.md"),
                    pathsWith("link" + i, targets.get(i)),
                    targets.get(i).toString());
        }
        assertEquals(targets.stream().map(t -> Problem.Cause.OUTSIDE).toList(), causes());
    }

    @Test
    void leavesOutLinksToWhatIsHidden() throws IOException {
        assertEquals(List.of("a/one.md", "b/two.md"), pathsWith("link", root.resolve("b/.hidden")));
        assertEquals(List.of(Problem.Cause.OUTSIDE), causes());
    }

    @Test
    void followsALinkToAPageInside() throws IOException {
        assertEquals(
                List.of("a/one.md", "b/two.md", "three.md"),
                pathsWith("three.md", Path.of("a/one.md")));
        assertEquals("# One", new String(files().read("three.md", 100), StandardCharsets.UTF_8));
    }

    @Test
    void walksInNoCircle() throws IOException {
        assertEquals(List.of("a/one.md", "b/two.md"), pathsWith("a/again", root));
        assertEquals(List.of("a/one.md", "b/two.md"), pathsWith("b/self", Path.of("self")));
    }

    @Test
    void doesNotReadALinkThatTurnedOutsideLater() throws IOException {
        FolderFiles files = files();
        Files.delete(root.resolve("a/one.md"));
        Files.createSymbolicLink(root.resolve("a/one.md"), outside.resolve("secret.md"));
        assertThrows(UnreadableFileException.class, () -> files.read("a/one.md", 100));
    }

    @Test
    void readsOnlyWhatItListed() throws IOException {
        FolderFiles files = files();
        for (String path :
                List.of(
                        "../root-outside/secret.md",
                        "/etc/passwd",
                        "b/.hidden/secret.md",
                        "A/ONE.md",
                        "")) {
            assertThrows(NoSuchFileException.class, () -> files.read(path, 100), path);
        }
    }

    @Test
    void keepsThePagesBesideAFolderThatIsGone() throws IOException {
        Course course = open(root);
        Files.delete(root.resolve("a/one.md"));
        assertThrows(IOException.class, () -> course.read(course.sections().getFirst()));
        assertEquals("# Two", course.read(course.sections().getLast()).body());
    }
}

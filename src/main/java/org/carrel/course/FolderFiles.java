// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of a folder. Links are followed only where they stay inside it; nothing is kept open.
final class FolderFiles implements CourseFiles {
    private static final int DEEPEST = 16;

    private final Path root;
    private final FileIndex<Path> index = new FileIndex<>();
    private final Set<Path> walked = new HashSet<>();

    /// @param root the folder that paths are relative to
    /// @param first a folder in it, or the same, to list before the rest: its files count first
    ///   against the limits
    FolderFiles(Path root, Path first) throws IOException {
        this.root = root.toRealPath();
        Path start = first.toRealPath();
        walk(start, relative(start), depth(start));
        if (!start.equals(this.root)) {
            walk(this.root, "", 0);
        }
    }

    @Override
    public List<String> paths() {
        return index.paths();
    }

    @Override
    public List<Problem> problems() {
        return index.problems();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        Path file = index.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        if (!isInside(file.toRealPath())) {
            throw new UnreadableFileException(Problem.Cause.OUTSIDE, path);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(Problem.Cause.UNREADABLE, path);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public boolean areHeld() {
        return false;
    }

    private void walk(Path folder, String prefix, int depth) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        if (index.isFull() || !walked.add(folder.toRealPath())) {
            return;
        }
        if (depth > DEEPEST) {
            index.report(Problem.Cause.TOO_DEEP, prefix);
            return;
        }
        for (Path child : children(folder, prefix)) {
            Optional<String> name = EntryName.listed(child.getFileName().toString());
            if (name.isEmpty()) {
                index.report(Problem.Cause.UNSAFE_NAME, Titles.plain(prefix + child.getFileName()));
            } else if (!EntryName.isIgnored(name.get())) {
                visit(child, prefix + name.get(), depth);
            }
        }
    }

    private void visit(Path child, String path, int depth) throws IOException {
        Optional<BasicFileAttributes> kind = kind(child);
        if (kind.isEmpty()) {
            index.report(Problem.Cause.UNREADABLE, path);
            return;
        }
        // A junction on Windows is no symbolic link to Java, but a folder of an "other" kind.
        boolean leadsOn = kind.get().isSymbolicLink() || kind.get().isOther();
        Optional<Problem.Cause> fault = leadsOn ? fault(child) : Optional.empty();
        if (fault.isPresent()) {
            index.report(fault.get(), path);
        } else if (leadsOn ? Files.isDirectory(child) : kind.get().isDirectory()) {
            walk(child, path + "/", depth + 1);
        } else if (leadsOn ? Files.isRegularFile(child) : kind.get().isRegularFile()) {
            index.add(path, child);
        }
    }

    private static Optional<BasicFileAttributes> kind(Path child) {
        try {
            return Optional.of(
                    Files.readAttributes(
                            child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Problem.Cause> fault(Path child) {
        try {
            Path real = child.toRealPath();
            boolean hidden = isInside(real) && EntryName.anyIgnored(relative(real));
            if (!isInside(real) || hidden) {
                return Optional.of(Problem.Cause.OUTSIDE);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.Cause.UNREADABLE);
        }
    }

    private List<Path> children(Path folder, String prefix) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException | IOException e) {
            if (prefix.isEmpty()) {
                throw e instanceof DirectoryIteratorException d ? d.getCause() : (IOException) e;
            }
            index.report(Problem.Cause.UNREADABLE, prefix);
        }
        children.sort(Comparator.comparing(Path::toString));
        return children;
    }

    private boolean isInside(Path real) {
        return real.startsWith(root);
    }

    private String relative(Path real) {
        StringBuilder path = new StringBuilder();
        for (Path part : root.relativize(real)) {
            if (!part.toString().isEmpty()) {
                path.append(EntryName.listed(part.toString()).orElse("?")).append('/');
            }
        }
        return path.toString();
    }

    private int depth(Path real) {
        return real.getNameCount() - root.getNameCount();
    }
}

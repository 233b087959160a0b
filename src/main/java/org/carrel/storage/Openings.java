// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which pages are being opened, kept where it outlives a process that is killed: one empty file in the cache folder for
/// each, named by page and process. A file whose process is gone is a failure of its page.
///
/// Each process makes files of its own only, and nothing is ever rewritten: any number of processes need no lock, and
/// no file can be half-written. Any thread.
public final class Openings implements AutoCloseable {
    /// So many failures are kept, the newest.
    static final int MOST = 100;

    private final Path folder;
    private final Processes processes;
    private final List<Mark> own = new ArrayList<>();
    private @Nullable List<Mark> failures;
    private boolean closed;

    /// @param cache this computer's folder; made when it is needed
    public Openings(Path cache) {
        this(cache, Processes.OF_THIS_COMPUTER);
    }

    Openings(Path cache, Processes processes) {
        this.folder = cache.resolve("opening");
        this.processes = processes;
    }

    /// How many processes ended, or were ended, while they opened this page; those that lived when this one first asked
    /// do not count.
    public synchronized int failures(String page) throws IOException {
        return (int) failures().stream().filter(mark -> mark.page().equals(page)).count();
    }

    /// From now on the end of this process is a failure of this page.
    public synchronized void begin(String page) throws IOException {
        failures(); // before there are marks of this process, which are none
        long self = processes.self();
        var mark = new Mark(page, self, processes.began(self).orElse(0));
        if (closed || own.contains(mark)) {
            return;
        }
        try {
            WholeFile.makeEmpty(folder.resolve(mark.name()));
        } catch (NoSuchFileException e) {
            WholeFile.makeFolder(folder);
            WholeFile.makeEmpty(folder.resolve(mark.name()));
        }
        own.add(mark);
    }

    /// The page stands: neither it nor any that was begun before it has stopped this process.
    public synchronized void stand(String page) throws IOException {
        end(own.subList(0, place(page) + 1));
        forget(page);
    }

    /// The page is being opened in the place of those begun before it: they have not stopped this process.
    public synchronized void pass(String page) throws IOException {
        end(own.subList(0, Math.max(0, place(page))));
    }

    /// None of the pages begun so far has stopped this process.
    public synchronized void passAll() throws IOException {
        end(own);
    }

    /// Among the marks of this process; -1 for none.
    private int place(String page) {
        return own.stream().map(Mark::page).toList().indexOf(page);
    }

    private void end(List<Mark> marks) throws IOException {
        remove(marks);
        marks.clear();
    }

    /// Forgets the failures of a page.
    public synchronized void forget(String page) throws IOException {
        List<Mark> all = failures();
        List<Mark> ofPage = all.stream().filter(mark -> mark.page().equals(page)).toList();
        all.removeAll(ofPage);
        remove(ofPage);
    }

    /// The process ends by itself: no page that was still being opened has failed.
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        end(own);
    }

    private List<Mark> failures() throws IOException {
        List<Mark> known = failures;
        if (known == null) {
            known = ended();
            failures = known;
            end(known.subList(Math.min(MOST, known.size()), known.size()));
        }
        return known;
    }

    /// The newest first.
    private List<Mark> ended() throws IOException {
        List<Mark> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(
                    file ->
                            Mark.read(String.valueOf(file.getFileName()))
                                    .filter(this::ended)
                                    .ifPresent(found::add));
        } catch (NoSuchFileException e) {
            return found; // no page was ever opened here
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparingLong(Mark::began).reversed());
        return found;
    }

    private boolean ended(Mark mark) {
        return mark.process() == processes.self() || processes.ended(mark.process(), mark.began());
    }

    private void remove(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            Files.deleteIfExists(folder.resolve(mark.name()));
        }
    }
}

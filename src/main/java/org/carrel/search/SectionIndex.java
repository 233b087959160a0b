// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All words of a course and where they stand. Sections may be put in while others look for something; what was put in
/// is found after [#refresh]. Any number of threads may ask, one at a time puts in.
///
/// A thread that asks must not be interrupted: the library then closes the file under everybody.
public final class SectionIndex implements Closeable {
    private static final int BUFFER_MB = 16;

    /// So many parts an index may have before they are made one: an answer from more is hardly later, and the index of a
    /// large course is made sooner.
    private static final int SEGMENTS = 24;

    private static final String FORM = "form";

    private final Directory directory;
    private final Language language;
    private final WordAnalyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> editions = new HashMap<>();

    private SectionIndex(Directory directory, String language, boolean kept) throws IOException {
        this.directory = directory;
        this.language = Language.of(language);
        this.analyzer = new WordAnalyzer(this.language);
        var config =
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
                        .setCommitOnClose(false)
                        .setCodec(new PlainTexts())
                        .setOpenMode(
                                kept
                                        ? IndexWriterConfig.OpenMode.APPEND
                                        : IndexWriterConfig.OpenMode.CREATE);
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(FORM, form(language)).entrySet());
        searchers = new SearcherManager(writer, null);
        if (kept) {
            readEditions();
        }
    }

    private static String form(String language) {
        return SectionDocuments.FORM + " " + language;
    }

    /// An empty one that is forgotten when it is closed.
    ///
    /// @param language of the course, as a tag
    public static SectionIndex inMemory(String language) {
        LibraryLog.silence();
        try {
            return new SectionIndex(new ByteBuffersDirectory(), language, false);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    /// The one kept in a folder, or an empty one in its place where none is, or one that is damaged or of another form.
    ///
    /// @throws IOException where the folder can't be used, or another Carrel has it open
    static SectionIndex in(Path folder, String language) throws IOException {
        LibraryLog.silence();
        Directory directory = new NIOFSDirectory(folder);
        try {
            return new SectionIndex(directory, language, isOfForm(directory, form(language)));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static boolean isOfForm(Directory directory, String form) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return form.equals(reader.getIndexCommit().getUserData().get(FORM));
        }
    }

    private void readEditions() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var keys = leaf.reader().getBinaryDocValues(SectionDocuments.KEY);
                var found = leaf.reader().getBinaryDocValues(SectionDocuments.EDITION);
                var live = leaf.reader().getLiveDocs();
                while (found != null && keys != null && found.nextDoc() < leaf.reader().maxDoc()) {
                    if ((live == null || live.get(found.docID()))
                            && keys.advanceExact(found.docID())) {
                        editions.put(
                                Found.ofKey(keys.binaryValue().utf8ToString()).section(),
                                found.binaryValue().utf8ToString());
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /// The edition of a section that is in it; null for one that is not.
    public synchronized @Nullable String edition(String section) {
        return editions.get(section);
    }

    /// How many sections are in it.
    public synchronized int size() {
        return editions.size();
    }

    /// In the place of what was in it of the same section.
    public void put(Entry entry) throws IOException {
        String path = entry.section().id().path();
        writer.updateDocuments(
                new Term(SectionDocuments.SECTION, path), SectionDocuments.of(entry));
        synchronized (this) {
            editions.put(path, entry.edition());
        }
    }

    /// Forgets all other sections.
    public synchronized void retain(Set<String> sections) throws IOException {
        Set<String> gone = new HashSet<>(editions.keySet());
        gone.removeAll(sections);
        for (String path : gone) {
            writer.deleteDocuments(new Term(SectionDocuments.SECTION, path));
            editions.remove(path);
        }
    }

    /// From now on what was put in is found.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// From now on what was put in is kept, if this is kept anywhere.
    public void commit() throws IOException {
        if (!(directory instanceof ByteBuffersDirectory) && writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    /// What it knows of what is asked; in no time, whatever was typed.
    ///
    /// @throws IOException where it can't be read, or turns out to be damaged
    public Answer answer(Asked asked) throws IOException {
        Wish wish = Wish.of(asked, analyzer, language);
        return with(
                searcher -> {
                    var look = new Look(searcher);
                    if (wish.isEmpty()) {
                        return asked.kind() == null || !asked.words().isBlank()
                                ? Answer.NONE
                                : new Answer(
                                        look.find(Queries.places(asked)), true, Optional.empty());
                    }
                    List<Found> all = look.find(Queries.all(wish, asked));
                    return all.isEmpty()
                            ? otherwise(look, wish, asked)
                            : new Answer(all, true, Optional.empty());
                });
    }

    private Answer otherwise(Look look, Wish wish, Asked asked) throws IOException {
        Optional<String> instead = look.spelling().instead(wish, asked.words());
        if (instead.isPresent()) {
            Asked other = asked.withWords(instead.get());
            Wish meant = Wish.of(other, analyzer, language);
            if (look.find(Queries.all(meant, other)).isEmpty()) {
                instead = Optional.empty();
            }
        }
        return new Answer(look.find(Queries.some(wish, asked)), false, instead);
    }

    /// What stands at places that an answer named, as far as they are still in it.
    ///
    /// @throws IOException where it can't be read, or turns out to be damaged
    public Map<Found, Excerpt> excerpts(Asked asked, List<Found> found) throws IOException {
        Wish wish = Wish.of(asked, analyzer, language);
        return with(searcher -> new Look(searcher).excerpts(wish, found));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Work<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NullPointerException
                | NegativeArraySizeException e) {
            throw new IOException("a damaged index", e); // the library does not look at every byte
        } finally {
            searchers.release(searcher);
        }
    }

    /// What was not committed is not kept.
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.carrel.page.Hit;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One look into an index as it is now.
final class Look {
    private static final Set<String> STORED =
            Set.of(SectionDocuments.STORED, SectionDocuments.PART_TITLE);

    private final IndexSearcher searcher;

    Look(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Spelling spelling() {
        return new Spelling(searcher.getIndexReader());
    }

    /// All places, the best first.
    List<Found> find(Query query) throws IOException {
        return searcher.search(query, new Ranking());
    }

    /// In the order of what was found; without what is no longer in it.
    Map<Found, Excerpt> excerpts(Wish wish, List<Found> found) throws IOException {
        Map<Found, Excerpt> read = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            read(wish, leaf.reader(), found, read);
        }
        Map<Found, Excerpt> excerpts = new LinkedHashMap<>();
        for (Found each : found) {
            Excerpt excerpt = read.get(each);
            if (excerpt != null) {
                excerpts.put(each, excerpt);
            }
        }
        return excerpts;
    }

    private static void read(
            Wish wish, LeafReader reader, List<Found> found, Map<Found, Excerpt> into)
            throws IOException {
        SortedMap<Integer, Found> documents = documents(reader, found);
        if (documents.isEmpty()) {
            return;
        }
        int[] inOrder = documents.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<List<Hit>> hits = new WordPlaces(reader, inOrder).of(wish);
        StoredFields texts = reader.storedFields();
        for (int at = 0; at < inOrder.length; at++) {
            Found each = documents.get(inOrder[at]);
            var stored = texts.document(inOrder[at], STORED);
            String text = stored.get(SectionDocuments.STORED);
            String title = stored.get(SectionDocuments.PART_TITLE);
            if (each != null && text != null) {
                into.put(
                        each,
                        Excerpt.of(title == null ? "" : title, text, each.start(), hits.get(at)));
            }
        }
    }

    /// Those of them that are in a part of the index, in the order in which values are read.
    private static SortedMap<Integer, Found> documents(LeafReader reader, List<Found> found)
            throws IOException {
        SortedMap<Integer, Found> documents = new TreeMap<>();
        Bits live = reader.getLiveDocs();
        for (Found each : found) {
            PostingsEnum postings =
                    reader.postings(new Term(SectionDocuments.KEY, each.key()), PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    documents.put(postings.docID(), each);
                }
            }
        }
        return documents;
    }
}

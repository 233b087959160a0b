// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.carrel.page.Hit;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One look into an index as it is now.
final class Look {
    private final IndexSearcher searcher;

    Look(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Spelling spelling() {
        return new Spelling(searcher.getIndexReader());
    }

    private record Ranked(Found found, float score, int order) {}

    /// All places, the best first.
    List<Found> find(Query query) throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(all, null, all));
        List<Ranked> ranked = new ArrayList<>(top.scoreDocs.length);
        List<ScoreDoc> inOrder = new ArrayList<>(List.of(top.scoreDocs));
        inOrder.sort(Comparator.comparingInt(each -> each.doc)); // as values are read
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            BinaryDocValues keys = leaf.reader().getBinaryDocValues(SectionDocuments.KEY);
            NumericDocValues weights = leaf.reader().getNumericDocValues(SectionDocuments.WEIGHT);
            for (; next < inOrder.size() && inOrder.get(next).doc < end; next++) {
                ScoreDoc hit = inOrder.get(next);
                int doc = hit.doc - leaf.docBase;
                if (keys != null && keys.advanceExact(doc)) {
                    float weight =
                            weights != null && weights.advanceExact(doc)
                                    ? Float.intBitsToFloat((int) weights.longValue())
                                    : 1;
                    Found found = Found.ofKey(keys.binaryValue().utf8ToString());
                    ranked.add(new Ranked(found, hit.score * weight, hit.doc));
                }
            }
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparingInt(Ranked::order));
        return ranked.stream().map(Ranked::found).toList();
    }

    Map<Found, Excerpt> excerpts(Query marks, List<Found> found) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(marks), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<Found, Excerpt> excerpts = new LinkedHashMap<>();
        for (Found each : found) {
            Excerpt excerpt = excerpt(weight, each);
            if (excerpt != null) {
                excerpts.put(each, excerpt);
            }
        }
        return excerpts;
    }

    private @Nullable Excerpt excerpt(Weight marks, Found found) throws IOException {
        var key = new Term(SectionDocuments.KEY, found.key());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum documents = leaf.reader().postings(key, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int doc = documents.docID();
                if (live == null || live.get(doc)) {
                    var stored =
                            searcher.storedFields()
                                    .document(
                                            leaf.docBase + doc,
                                            Set.of(
                                                    SectionDocuments.STORED,
                                                    SectionDocuments.PART_TITLE));
                    String title = stored.get(SectionDocuments.PART_TITLE);
                    return Excerpt.of(
                            title == null ? "" : title,
                            stored.get(SectionDocuments.STORED),
                            found.start(),
                            hits(marks, leaf, doc));
                }
            }
        }
        return null;
    }

    /// In order; of two that overlap the first.
    private static List<Hit> hits(Weight marks, LeafReaderContext leaf, int doc)
            throws IOException {
        Matches matches = marks.matches(leaf, doc);
        MatchesIterator places = matches == null ? null : matches.getMatches(Field.TEXT.name());
        if (places == null) {
            return List.of();
        }
        Set<Hit> all = new HashSet<>();
        while (places.next()) {
            all.add(new Hit(places.startOffset(), places.endOffset()));
        }
        List<Hit> hits = new ArrayList<>();
        int end = 0;
        for (Hit hit :
                all.stream()
                        .sorted(
                                Comparator.comparingInt(Hit::start)
                                        .thenComparing(
                                                Comparator.comparingInt(Hit::end).reversed()))
                        .toList()) {
            if (hit.start() >= end) {
                hits.add(hit);
                end = hit.end();
            }
        }
        return hits;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes of a [Wish] what the search library understands.
final class Queries {
    /// How many words may stand between those that were looked for together.
    private static final int NEAR = 8;

    /// What a word in other places than the best adds.
    private static final float TIE = 0.25f;

    private static final float BEGINNING = 0.6f;

    private Queries() {}

    /// Places that hold all of it. Small words only help, unless there are no others.
    static Query all(Wish wish, Asked asked) {
        var query = new BooleanQuery.Builder();
        boolean onlySmall = wish.isOnlySmall();
        for (Wish.Word word : wish.words()) {
            query.add(anywhere(word), word.small() && !onlySmall ? Occur.SHOULD : Occur.MUST);
        }
        wish.phrases().forEach(phrase -> query.add(anywhere(phrase), Occur.MUST));
        return finished(query, wish, asked);
    }

    /// Places that hold more than half of it.
    static Query some(Wish wish, Asked asked) {
        var parts = new BooleanQuery.Builder();
        int count = 0;
        for (Wish.Word word : wish.words()) {
            if (!word.small()) {
                parts.add(anywhere(word), Occur.SHOULD);
                count++;
            }
        }
        for (List<Wish.Word> phrase : wish.phrases()) {
            parts.add(anywhere(phrase), Occur.SHOULD);
            count++;
        }
        parts.setMinimumNumberShouldMatch(Math.max(1, count / 2 + count % 2));
        return finished(new BooleanQuery.Builder().add(parts.build(), Occur.MUST), wish, asked);
    }

    /// All places that may be looked in.
    static Query places(Asked asked) {
        return within(new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST), asked)
                .build();
    }

    private static Query finished(BooleanQuery.Builder query, Wish wish, Asked asked) {
        List<Wish.Word> large = wish.words().stream().filter(word -> !word.small()).toList();
        if (large.size() > 1) {
            List<Query> near = new ArrayList<>();
            for (Field field : List.of(Field.TITLE, Field.HEADING, Field.BOX, Field.TEXT)) {
                near.add(new BoostQuery(near(field, large), field.weight));
            }
            query.add(new DisjunctionMaxQuery(near, TIE), Occur.SHOULD);
        }
        return within(query, asked).build();
    }

    private static BooleanQuery.Builder within(BooleanQuery.Builder query, Asked asked) {
        String kind = asked.kind() == null ? SectionDocuments.WHOLE : asked.kind().name();
        query.add(new TermQuery(new Term(SectionDocuments.KIND, kind)), Occur.FILTER);
        @Nullable String module = asked.module();
        if (module != null) {
            query.add(new TermQuery(new Term(SectionDocuments.IN_MODULE, module)), Occur.FILTER);
        }
        return query;
    }

    private static Query anywhere(Wish.Word word) {
        List<Query> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            fields.add(new BoostQuery(term(field, word.stem()), field.weight));
            if (word.begun()) {
                var begins = new ConstantScoreQuery(beginning(field, word));
                fields.add(new BoostQuery(begins, BEGINNING * field.weight));
            }
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private static Query anywhere(List<Wish.Word> phrase) {
        List<Query> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            fields.add(new BoostQuery(phrase(field, phrase, 0), field.weight));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private static Query term(Field field, String word) {
        return new TermQuery(new Term(field.name(), word));
    }

    private static Query beginning(Field field, Wish.Word word) {
        return new PrefixQuery(new Term(field.name(), word.exact()));
    }

    private static Query phrase(Field field, List<Wish.Word> words, int slop) {
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field.name(), word.exact())));
        return phrase.build();
    }

    private static Query near(Field field, List<Wish.Word> words) {
        var phrase = new PhraseQuery.Builder().setSlop(NEAR);
        words.forEach(word -> phrase.add(new Term(field.name(), word.stem())));
        return phrase.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.carrel.page.PageParts;
import org.carrel.page.PageParts.Part;
import org.carrel.page.PageText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What of a section is kept in an index: one document for the whole, and one for each of its parts.
final class SectionDocuments {
    /// Changes whenever something else is kept, or otherwise: an index made by another is of no use.
    static final String FORM = "2." + PageText.VERSION;

    /// In what must not be the name of a [PageParts.Kind].
    static final String WHOLE = "-";

    static final String KEY = "key";
    static final String SECTION = "section";
    static final String KIND = "kind";
    static final String IN_MODULE = "module";
    static final String EDITION = "edition";
    static final String WEIGHT = "weight";
    static final String PART_TITLE = "partTitle";
    static final String STORED = "stored";

    private static final FieldType WORDS = words(false);
    private static final FieldType PLACED_WORDS = words(true);

    private SectionDocuments() {}

    private static FieldType words(boolean placed) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(false);
        type.setIndexOptions(
                placed
                        ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS
                        : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    static List<Document> of(Entry entry) {
        String path = entry.section().id().path();
        List<Document> documents = new ArrayList<>();
        documents.add(whole(entry, new Found(path, null, 0)));
        for (Part part : entry.parts().parts()) {
            var found = new Found(path, part.kind(), part.start());
            Document document = placed(entry, found, part.start(), part.end());
            document.add(new StoredField(PART_TITLE, part.title()));
            add(document, Field.BOX, part.title());
            documents.add(document);
        }
        return documents;
    }

    private static Document whole(Entry entry, Found found) {
        Document document = placed(entry, found, 0, entry.parts().text().text().length());
        document.add(bytes(EDITION, entry.edition()));
        String title = entry.section().title();
        String label = entry.section().label();
        add(document, Field.TITLE, title.equals(label) ? title : title + "\n" + label);
        add(document, Field.HEADING, String.join("\n", entry.parts().headings()));
        add(document, Field.BOX, boxTitles(entry));
        return document;
    }

    private static Document placed(Entry entry, Found found, int start, int end) {
        var document = new Document();
        document.add(new StringField(KEY, found.key(), org.apache.lucene.document.Field.Store.NO));
        document.add(bytes(KEY, found.key()));
        document.add(string(SECTION, found.section()));
        document.add(string(KIND, found.kind() == null ? WHOLE : found.kind().name()));
        document.add(string(IN_MODULE, entry.module().id()));
        document.add(new FloatDocValuesField(WEIGHT, entry.weight()));
        add(document, Field.MODULE, entry.module().title());
        String words = entry.parts().words().substring(start, end);
        document.add(new org.apache.lucene.document.Field(Field.TEXT.name(), words, PLACED_WORDS));
        document.add(new StoredField(STORED, entry.parts().text().text().substring(start, end)));
        return document;
    }

    private static BinaryDocValuesField bytes(String name, String value) {
        return new BinaryDocValuesField(name, new BytesRef(value));
    }

    private static org.apache.lucene.document.Field string(String name, String value) {
        return new StringField(name, value, org.apache.lucene.document.Field.Store.NO);
    }

    private static void add(Document document, Field field, String words) {
        if (!words.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(field.name(), words, WORDS));
        }
    }

    private static String boxTitles(Entry entry) {
        return entry.parts().parts().stream()
                .map(Part::title)
                .filter(title -> !title.isEmpty() && !entry.parts().headings().contains(title))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}

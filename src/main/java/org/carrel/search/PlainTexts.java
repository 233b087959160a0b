// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;

/// The library's own form of an index but for its texts, which are not packed: to unpack them was half of the time that
/// an answer took. The library finds it by its name, which an index holds.
public final class PlainTexts extends FilterCodec {
    private static final String NAME = "CarrelPlainTexts";
    private static final int CHUNK = 1 << 14;
    private static final int MOST_DOCUMENTS = 128;
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat texts =
            new Lucene90CompressingStoredFieldsFormat(
                    NAME, new Plain(), CHUNK, MOST_DOCUMENTS, BLOCK_SHIFT);

    /// For the library.
    public PlainTexts() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return texts;
    }

    private static final class Plain extends CompressionMode {
        @Override
        public Compressor newCompressor() {
            return new Compressor() {
                @Override
                public void compress(ByteBuffersDataInput from, DataOutput to) throws IOException {
                    to.copyBytes(from, from.length());
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Decompressor newDecompressor() {
            return new Decompressor() {
                @Override
                public void decompress(
                        DataInput from, int all, int offset, int length, BytesRef into)
                        throws IOException {
                    into.bytes = ArrayUtil.growNoCopy(into.bytes, length);
                    into.offset = 0;
                    into.length = length;
                    from.skipBytes(offset);
                    from.readBytes(into.bytes, 0, length);
                }

                @Override
                public Decompressor clone() {
                    return this;
                }
            };
        }
    }
}

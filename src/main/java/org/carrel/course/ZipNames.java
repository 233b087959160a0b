// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads the names in a ZIP: many programs write UTF-8 without saying so, older ones write the code
/// page of DOS.
final class ZipNames {
    private static final Charset DOS = Charset.forName("IBM437");

    private ZipNames() {}

    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null) {
            return entry.getName();
        }
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID)
                        instanceof UnicodePathExtraField unicode
                && unicode.getUnicodeName() != null) {
            return new String(unicode.getUnicodeName(), StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, DOS);
        }
    }
}

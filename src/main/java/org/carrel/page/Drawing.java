// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.io.ByteArrayInputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Tells an SVG that WebKit draws at once from one that could hang it: nested copies, pictures in pictures, filters,
/// entities, heaps of marks. Only plain shapes and short texts pass.
final class Drawing {
    private static final int LARGEST = 512 << 10;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 60;
    private static final int MOST_LETTERS = 20_000;

    /// Others would be read by WebKit otherwise than here.
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    /// Elements of other names may stand in an SVG, but draw nothing.
    private static final Set<String> DRAWN =
            Set.of("", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml");

    private static final Set<String> SHAPES =
            Set.of(
                    "svg",
                    "g",
                    "defs",
                    "title",
                    "desc",
                    "metadata",
                    "path",
                    "rect",
                    "circle",
                    "ellipse",
                    "line",
                    "polyline",
                    "polygon",
                    "text",
                    "tspan",
                    "linearGradient",
                    "radialGradient",
                    "stop",
                    "clipPath");

    private Drawing() {}

    static boolean isLight(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return false;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String declared = reader.getCharacterEncodingScheme();
            return (declared == null
                            || ENCODINGS.contains(declared.toUpperCase(java.util.Locale.ROOT)))
                    && ENCODINGS.contains(reader.getEncoding())
                    && holdsShapesOnly(reader);
        } catch (XMLStreamException e) {
            return false; // what is no XML is no drawing
        }
    }

    private static boolean holdsShapesOnly(XMLStreamReader reader) throws XMLStreamException {
        int elements = 0;
        int depth = 0;
        int letters = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    return false;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    String namespace = reader.getNamespaceURI();
                    boolean drawn = namespace == null || DRAWN.contains(namespace);
                    if (++elements > MOST_ELEMENTS
                            || ++depth > DEEPEST
                            || (drawn && !SHAPES.contains(reader.getLocalName()))) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    String text = reader.getText().strip();
                    letters += text.length();
                    if (letters > MOST_LETTERS || !Limits.isModest(text)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return elements > 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.page.Picture;
import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.Locale;

/// Serves {@code carrel:} and refuses every address that leads to a network, for the whole program: the last of the
/// locks on the page, should all others fail. Found by the JDK as a service; {@code file:} and {@code jar:} can't be
/// refused here without breaking the class path.
public final class AddressHandlers extends URLStreamHandlerProvider {
    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return switch (protocol) {
            case "carrel", "http", "https", "ftp", "ws", "wss" -> new Handler();
            default -> null;
        };
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) {
            return new Connection(address);
        }
    }

    /// Refuses in {@code connect}: an exception any earlier is logged with a stack trace.
    private static final class Connection extends URLConnection {
        private @Nullable Picture picture;

        Connection(URL address) {
            super(address);
        }

        @Override
        public void connect() throws IOException {
            picture();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return picture().open();
        }

        @Override
        public @Nullable String getContentType() {
            return picture == null ? null : picture.type();
        }

        @Override
        public int getContentLength() {
            return picture == null ? -1 : picture.length();
        }

        @Override
        public long getContentLengthLong() {
            return getContentLength();
        }

        @Override
        public @Nullable String getHeaderField(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "content-type" -> getContentType();
                case "content-length" -> String.valueOf(getContentLength());
                default -> null;
            };
        }

        private Picture picture() throws IOException {
            if (picture == null) {
                if (!url.getProtocol().equals("carrel")) {
                    throw new FileNotFoundException(url.toString());
                }
                try {
                    picture = WindowAddresses.read(new URI(url.toString()));
                } catch (URISyntaxException e) {
                    throw new FileNotFoundException(url.toString());
                }
            }
            return picture;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// A small server for each name, on this computer, that notes whether anybody came, whatever he speaks.
final class Doors implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Map<String, ServerSocket> doors = new ConcurrentHashMap<>();
    private final Set<String> knocked = new ConcurrentSkipListSet<>();

    Doors(Collection<String> names) throws IOException {
        for (String name : names) {
            var door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            if (doors.put(name, door) != null) {
                throw new IllegalArgumentException("two of the name " + name);
            }
            Thread.ofVirtual().start(() -> stand(name, door));
        }
    }

    /// Host and port.
    String address(String name) {
        ServerSocket door = doors.get(name);
        if (door == null) {
            throw new IllegalArgumentException(name);
        }
        return "127.0.0.1:" + door.getLocalPort();
    }

    /// The names of those where somebody came.
    Set<String> knocked() {
        return Set.copyOf(knocked);
    }

    private void stand(String name, ServerSocket door) {
        try {
            while (true) {
                Socket visitor = door.accept();
                knocked.add(name);
                Thread.ofVirtual().start(() -> answer(visitor));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void answer(Socket visitor) {
        try (visitor) {
            visitor.setSoTimeout(2_000);
            InputStream in = visitor.getInputStream();
            for (int last = in.read(), line = 0; last >= 0 && line < 2; last = in.read()) {
                line = last == '\n' ? line + 1 : last == '\r' ? line : 0;
            }
            visitor.getOutputStream().write(ANSWER);
        } catch (IOException e) {
            // does not speak HTTP, or has gone
        }
    }

    @Override
    public void close() throws IOException {
        List<ServerSocket> all = new ArrayList<>(doors.values());
        for (ServerSocket door : all) {
            door.close();
        }
    }
}

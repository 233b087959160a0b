// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// Turns the address of an embedded player into the one a person watches at.
final class VideoAddress {
    private record Player(String embedded, String watched) {}

    private static final List<Player> PLAYERS =
            List.of(
                    new Player("www.youtube.com/embed/", "www.youtube.com/watch?v="),
                    new Player("www.youtube-nocookie.com/embed/", "www.youtube.com/watch?v="),
                    new Player("youtube.com/embed/", "www.youtube.com/watch?v="),
                    new Player("player.vimeo.com/video/", "vimeo.com/"),
                    new Player("embed.ted.com/talks/", "www.ted.com/talks/"),
                    new Player("embed-ssl.ted.com/talks/", "www.ted.com/talks/"),
                    new Player(
                            "www.slideshare.net/slideshow/embed_code/key/",
                            "www.slideshare.net/slideshow/embed_code/key/"));

    private VideoAddress() {}

    /// The address to watch at, always with a scheme; an unknown player's address stays.
    static String toWatch(String embedded) {
        String address = embedded.startsWith("//") ? "https:" + embedded : embedded;
        int host = address.indexOf("://") + 3;
        for (Player player : PLAYERS) {
            if (host > 2 && address.startsWith(player.embedded, host)) {
                String id = address.substring(host + player.embedded.length());
                int end = indexOfAny(id, "?&#");
                return "https://" + player.watched + id.substring(0, end).replace(".html", "");
            }
        }
        return address;
    }

    private static int indexOfAny(String text, String ends) {
        for (int i = 0; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}

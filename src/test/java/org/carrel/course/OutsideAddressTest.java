// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a/b.html?q=1&r=%20x#part",
                "https://en.wikipedia.org/wiki/Bee_(insect)",
                "https://[2001:db8::1]/",
                "mailto:ann@example.org?subject=Bees%20and%20more"
            })
    void leavesAnOrdinaryAddressAsItIs(String written) {
        OutsideAddress link = OutsideAddress.of(written);
        assertEquals(written, link.address());
        assertTrue(link.opens());
        assertEquals("", link.letters());
        assertEquals("", link.pretext());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://example.org/x,example.org
                    HTTPS://EXAMPLE.ORG/x,example.org
                    https://bank.example@evil.example/,evil.example
                    https://bank.example:secret@evil.example:444/,evil.example
                    https://a@b@evil.example/,evil.example
                    https://bank.example%2F@evil.example/,evil.example
                    https://evil.example\\@bank.example/,evil.example
                    https://evil.example?@bank.example/,evil.example
                    https://evil.example#@bank.example/,evil.example
                    https:\\\\evil.example/x,evil.example
                    https:///evil.example/x,evil.example
                    https://ev%69l.example/,evil.example
                    https://evil\u3002example/,evil.example
                    https://\uFF45vil.example/,evil.example""")
    void namesTheHostThatABrowserWouldVisit(String written, String host) {
        OutsideAddress link = OutsideAddress.of(written);
        assertEquals(host, link.site());
        assertTrue(
                link.address().startsWith("http")
                        && link.address().substring(link.address().indexOf(host)).startsWith(host),
                link.address());
    }

    @Test
    void tellsWhatStandsBeforeTheHostToFoolPeople() {
        assertEquals(
                "bank.example@", OutsideAddress.of("https://bank.example@evil.example/").pretext());
        assertEquals(
                "bank.example/x@",
                OutsideAddress.of("https://bank.example%2F%E2%80%AEx@evil.example/").pretext());
    }

    @Test
    void nothingInItIsTooLongToAskAbout() {
        String pretext = "bank.example.".repeat(1_000);
        assertEquals(
                101, OutsideAddress.of("https://" + pretext + "@evil.example/").pretext().length());
        assertFalse(OutsideAddress.of("mailto:" + pretext + "@evil.example").opens());
    }

    @Test
    void showsHostsOfOtherAlphabetsInBothForms() {
        OutsideAddress link = OutsideAddress.of("https://\u0430pple.example/p");
        assertEquals("xn--pple-43d.example", link.site());
        assertEquals("\u0430pple.example", link.letters());
        assertEquals("https://xn--pple-43d.example/p", link.address());
        assertEquals(link, OutsideAddress.of("https://xn--pple-43d.example/p"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:",
                "https://",
                "https:evil.example",
                "https:/evil.example",
                "https://user@",
                "https://a b.example/",
                "https://a..example/",
                "https://a.example:80x/",
                "https://[::1",
                "https://[evil.example]/",
                "https://stra\u00DFe.example/",
                "https://a\u200Db.example/",
                "https://a%00.example/",
                "mailto:",
                "mailto:nobody",
                "mailto:@example.org",
                "mailto:a@example.org?attach=/etc/passwd",
                "mailto:a@example.org?%41ttachment=x",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "search-ms:query=x",
                "data:text/html,x",
                "no scheme"
            })
    void opensNothingOfWhichItIsUnsureWhereItLeads(String written) {
        OutsideAddress link = OutsideAddress.of(written);
        assertFalse(link.opens());
        assertEquals("", link.site());
    }

    @Test
    void hidesNothingInWhatIsShownAndCopied() {
        OutsideAddress link =
                OutsideAddress.of(
                        "https://a.example/x\u202Egpj.exe \"`|^<>\u200B\uD800/\u00E9t\u00E9");
        assertEquals(
                "https://a.example/x%E2%80%AEgpj.exe%20%22%60%7C%5E%3C%3E%E2%80%8B%3F/\u00E9t\u00E9",
                link.address());
    }

    @Test
    void namesWhomAMailGoesTo() {
        OutsideAddress link = OutsideAddress.of("mailto:ann%40example.org?subject=x");
        assertTrue(link.mail());
        assertEquals("ann@example.org", link.site());
        OutsideAddress other = OutsideAddress.of("mailto:ann@\u0430pple.example");
        assertEquals("ann@xn--pple-43d.example", other.site());
        assertEquals("ann@\u0430pple.example", other.letters());
    }
}

package org.switchboard.core.webpage;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/** A page as it came. The bytes aren't copied: nobody else has them. */
final class FetchedPage {
    private final URI address;
    private final boolean plainText;
    private final Optional<Charset> charset;
    private final byte[] content;

    FetchedPage(URI address, boolean plainText, Optional<Charset> charset, byte[] content) {
        this.address = address;
        this.plainText = plainText;
        this.charset = charset;
        this.content = content;
    }

    /** Where it was in the end, after redirects. */
    URI address() {
        return address;
    }

    /** Otherwise it is HTML. */
    boolean isPlainText() {
        return plainText;
    }

    /** What the server said it is written in, if it did. */
    Optional<Charset> charset() {
        return charset;
    }

    byte[] content() {
        return content;
    }
}

package org.switchboard.spi.voice;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Texts in which agents can look things up.
 *
 * @param sources titles and addresses of what it was made of
 * @since 2
 */
public record KnowledgeBase(KnowledgeBaseId id, String name, Status status, List<String> sources, Json raw) {
    public KnowledgeBase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        sources = List.copyOf(sources);
        Objects.requireNonNull(raw, "raw");
    }

    /** Whether agents can use it. */
    public enum Status {
        /** The provider is still reading the sources. */
        IN_PROGRESS,
        /** It can be used. */
        READY,
        /** The provider couldn't read the sources. */
        FAILED,
        /** A word of the provider's that we don't know. */
        UNKNOWN
    }

    /** Something to be known. */
    public sealed interface Source {
        /** A text as it is; neither part is blank. */
        record Text(String title, String text) implements Source {
            public Text {
                if (title.isBlank() || text.isBlank()) {
                    throw new IllegalArgumentException("a text needs a title and words");
                }
            }

            @Override
            public String toString() {
                return "Text[" + title + "]";
            }
        }

        /** A public web page that the provider reads, perhaps again later. */
        record WebPage(URI address) implements Source {
            public WebPage {
                Objects.requireNonNull(address, "address");
            }
        }
    }
}

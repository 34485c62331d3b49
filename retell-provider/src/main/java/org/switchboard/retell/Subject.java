package org.switchboard.retell;

import java.util.Optional;

/**
 * What a request is about, so that a refusal can be told in plain words.
 *
 * @param noun for instance {@code agent}
 * @param byId whether the request names an existing thing: then 404 and 422 mean that it is unknown
 * @param suspect for other requests the neutral name of the argument that an unexplained 404 or 422 is about
 */
record Subject(String noun, boolean byId, Optional<String> suspect) {

    static Subject existing(String noun) {
        return new Subject(noun, true, Optional.empty());
    }

    static Subject made(String noun) {
        return new Subject(noun, false, Optional.empty());
    }

    static Subject made(String noun, String suspect) {
        return new Subject(noun, false, Optional.of(suspect));
    }
}

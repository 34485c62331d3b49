package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * Brings numbers of the tenant's own telephony to the provider, over a SIP trunk. {@link Numbers#release} gives them back.
 *
 * @since 2
 */
public non-sealed interface NumberImports extends Capability {

    /**
     * Makes the number known. Called on a worker thread; may block. Never repeated blindly: after
     * {@link VoiceException#outcomeUnknown()} the host looks at {@link Numbers#list()} first. Whether the trunk works shows with
     * the first call.
     *
     * @throws VoiceException {@code INVALID_REQUEST} when the provider refuses it, with field {@code number} when it is taken
     */
    VoiceNumber bring(SipNumber number);

    /**
     * A number behind a SIP trunk.
     *
     * @param number the number; text, since telephony of one's own may use pseudo numbers that are not E.164
     * @param terminationUri host to which the provider sends outbound calls, for instance {@code acme.pstn.example.com}
     * @param login user name and password of the trunk, if it wants them
     * @param transport how SIP travels
     * @param nickname label; may be empty
     * @param routes agents that take and place calls on it from the start
     */
    record SipNumber(
            String number,
            String terminationUri,
            Optional<Login> login,
            Transport transport,
            String nickname,
            Routes routes) {
        public SipNumber {
            if (number.isBlank() || terminationUri.isBlank()) {
                throw new IllegalArgumentException("a number behind a trunk needs the number and the trunk's host");
            }
            Objects.requireNonNull(login, "login");
            Objects.requireNonNull(transport, "transport");
            Objects.requireNonNull(nickname, "nickname");
            Objects.requireNonNull(routes, "routes");
        }

        /** The host only: the number is personal. */
        @Override
        public String toString() {
            return "SipNumber[" + terminationUri + "]";
        }
    }

    /** How SIP travels. */
    enum Transport {
        /** Encrypted. */
        TLS,
        /** Plain, by connection. */
        TCP,
        /** Plain, by datagram. */
        UDP
    }

    /**
     * How the provider introduces itself to the trunk.
     *
     * @param user name
     * @param password secret; never logged
     */
    record Login(String user, String password) {
        public Login {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}

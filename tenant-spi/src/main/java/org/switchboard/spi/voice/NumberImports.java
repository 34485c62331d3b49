package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * Brings numbers of the tenant's own telephony to the provider, over a SIP trunk. {@link Numbers#release} gives them
 * back.
 *
 * @since 2
 */
public non-sealed interface NumberImports extends Capability {

    /**
     * Makes the number known. Whether the trunk works shows with the first call.
     *
     * @throws VoiceException {@code INVALID_REQUEST}; ({@code number}) when it is taken
     */
    VoiceNumber bring(SipNumber number);

    /**
     * A number behind a SIP trunk.
     *
     * @param terminationUri host to which the provider sends outbound calls, e.g. {@code acme.pstn.example.com}
     * @param login for a trunk that wants one
     * @param routes who speaks on it from the start
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

    /** How the provider introduces itself to the trunk. Never log the password. */
    record Login(String user, String password) {
        public Login {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}

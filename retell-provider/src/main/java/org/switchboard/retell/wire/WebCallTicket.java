package org.switchboard.retell.wire;

/** What create-web-call answers: no call, but what a browser needs to join one. */
public record WebCallTicket(String callId, String accessToken, Long expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "WebCallTicket[" + callId + "]";
    }
}

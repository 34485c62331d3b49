package org.switchboard.console.security;

import jakarta.security.enterprise.credential.Credential;

/** A person whom the sign-in page has already checked with the core; only our own code can make one. */
public record RecognisedCredential(Visitor visitor) implements Credential {}

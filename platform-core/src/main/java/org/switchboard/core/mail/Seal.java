package org.switchboard.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.switchboard.core.secret.MasterKey;

/** Keeps what mail is about unreadable in the database: who has an account where is nobody's business there. */
@ApplicationScoped
class Seal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final MasterKey masterKey;

    protected Seal() {
        this(null);
    }

    @Inject
    Seal(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    byte[] close(UUID row, Map<String, String> content) {
        try {
            return masterKey.wrap(JSON.writeValueAsBytes(content), purpose(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts make JSON", e);
        }
    }

    Map<String, String> open(UUID row, byte[] sealed) {
        try {
            return JSON.readValue(masterKey.unwrap(sealed, purpose(row)), TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("row " + row + " is unreadable", e);
        }
    }

    private static String purpose(UUID row) {
        return "mail " + row;
    }
}

package org.switchboard.core.tenant.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.switchboard.core.identity.Email;
import org.switchboard.core.tenant.FirstAdmin;

/** The pending administrator as it waits in the registry. */
@ApplicationScoped
class FirstAdminJson {
    private final ObjectMapper mapper = new ObjectMapper();

    private record Form(String email, String name, String password_hash) {}

    String write(FirstAdmin admin) {
        try {
            return mapper.writeValueAsString(new Form(admin.email().value(), admin.name(), admin.passwordHash()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    FirstAdmin read(String json) {
        try {
            Form form = mapper.readValue(json, Form.class);
            return new FirstAdmin(new Email(form.email()), form.name(), form.password_hash());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the pending administrator in the registry is unreadable", e);
        }
    }
}

package org.switchboard.spi.voice.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON objects whose members are all strings: all that the fake needs, so that the SPI needs no JSON library. */
final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    static byte[] write(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(members).forEach((name, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when the bytes are anything else. */
    static Optional<Map<String, String>> read(byte[] bytes) {
        try {
            return Optional.of(new FlatJson(new String(bytes, StandardCharsets.UTF_8)).object());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }

    private Map<String, String> object() {
        Map<String, String> members = new TreeMap<>();
        expect('{');
        if (peek() != '}') {
            do {
                String name = string();
                expect(':');
                members.put(name, string());
            } while (peek() == ',' && text.charAt(at++) == ',');
        }
        expect('}');
        if (!text.substring(at).isBlank()) {
            throw new IllegalArgumentException("more after the object");
        }
        return members;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        expect('"');
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c != 'u') {
            return c;
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("expected " + wanted);
        }
        at++;
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}

package org.switchboard.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values that nobody expects; the same ones for the same seed. */
final class Hostility {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\uD800",
            "\u202Egnp.exe",
            "👩‍👩‍👧‍👦",
            "İıſK",
            "\r\nSet-Cookie: a=b",
            "' OR '1'='1",
            "\\",
            "%",
            "_%\\",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "null",
            "true",
            "-1",
            "1e400",
            "NaN",
            "2026-13-45T99:99:99Z",
            "+999999999999999999-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            "9".repeat(400),
            "x".repeat(100_000),
            "+1415555" + "0".repeat(30),
            "http://127.0.0.1:1/",
            "a@b");

    private final Random random;
    private final List<String> ids;

    /** @param ids of things that are there, some of them somebody else's */
    Hostility(long seed, List<String> ids) {
        this.random = new Random(seed);
        this.ids = ids;
    }

    /** As a part of an address, escaped. */
    String text() {
        String text =
                random.nextInt(4) == 0 ? ids.get(random.nextInt(ids.size())) : TEXTS.get(random.nextInt(TEXTS.size()));
        String shorter = text.length() > 1_000 ? text.substring(0, 1_000) : text;
        return URLEncoder.encode(shorter.isEmpty() ? "x" : shorter, StandardCharsets.UTF_8);
    }

    /** Any JSON. */
    JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(400)));
            case 4 -> JSON.numberNode(random.nextDouble());
            case 5 -> nested(random.nextInt(2_000));
            case 6 -> JSON.arrayNode().add(value()).add(JSON.nullNode());
            case 7 -> JSON.objectNode().set(TEXTS.get(random.nextInt(20)), JSON.textNode("x"));
            case 8 -> JSON.textNode(ids.get(random.nextInt(ids.size())));
            default -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static JsonNode nested(int depth) {
        return JSON.rawValueNode(new RawValue("[".repeat(depth + 1) + "]".repeat(depth + 1)));
    }

    boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}

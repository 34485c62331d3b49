package org.switchboard.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Refuses text that no database takes: null characters, and halves of surrogate pairs. */
final class StorableText extends StringDeserializer {
    static final String FORM = "a text without null characters, in whole Unicode characters";

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            throw context.weirdStringException("", String.class, FORM);
        }
        return text;
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(one -> one == 0 || (one >= 0xD800 && one <= 0xDFFF));
    }
}

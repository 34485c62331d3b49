package org.switchboard.core.connection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.switchboard.core.problem.Check;
import org.switchboard.spi.ConfigField;

/** What a person entered into a provider's form. */
final class EnteredValues {
    private static final int LONGEST = 4000;

    private EnteredValues() {}

    /**
     * The values to be stored. What was entered into a field that isn't asked for is left out: a form may have sent what was
     * typed before another choice hid the field.
     *
     * @throws org.switchboard.core.problem.DomainException INVALID_INPUT naming every missing, wrong or unknown field
     */
    static Map<String, String> check(List<ConfigField> fields, Map<String, String> entered) {
        Check check = new Check();
        Map<String, String> values = new TreeMap<>();
        for (ConfigField field : fields) {
            if (field.isVisible(values)) {
                String value = value(check, field, entered.get(field.name()));
                if (!value.isEmpty()) {
                    values.put(field.name(), value);
                }
            }
        }
        entered.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> check.that(false, name, "This provider has no such setting."));
        check.done();
        return values;
    }

    private static String value(Check check, ConfigField field, String entered) {
        String value = field.required()
                ? check.text(entered, field.name(), LONGEST)
                : check.optionalText(entered, field.name(), LONGEST);
        boolean allowed =
                value.isEmpty() || field.choices().isEmpty() || field.choices().contains(value);
        check.that(allowed, field.name(), "Choose one of " + field.choices() + ".");
        return value;
    }
}

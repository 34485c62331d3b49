package org.switchboard.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Schemas of our records, as {@code JsonBodies} writes and reads them: the server's own reading of records knows neither our names nor
 * what stands in an Optional or a list.
 */
final class Schemas {
    private static final String RESPONSE = "Response";
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, short.class, Short.class);
    private static final Set<Class<?>> LONG = Set.of(long.class, Long.class);
    private static final Set<Class<?>> BROKEN =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    private final OpenAPI document;

    Schemas(OpenAPI document) {
        this.document = document;
    }

    /** The schema of a type; of a record its reference. Generic records have one parameter. */
    Schema of(Type type) {
        return of(type, Map.of());
    }

    private Schema of(Type type, Map<String, Type> known) {
        if (type instanceof TypeVariable<?> variable) {
            return of(known.getOrDefault(variable.getName(), Object.class), Map.of());
        }
        if (type instanceof ParameterizedType parameterized) {
            return of((Class<?>) parameterized.getRawType(), resolved(parameterized.getActualTypeArguments(), known));
        }
        return type instanceof Class<?> raw ? of(raw, new Type[0]) : text();
    }

    private static Type[] resolved(Type[] arguments, Map<String, Type> known) {
        return Arrays.stream(arguments)
                .map(argument ->
                        argument instanceof TypeVariable<?> variable ? known.get(variable.getName()) : argument)
                .toArray(Type[]::new);
    }

    private Schema of(Class<?> type, Type[] arguments) {
        if (type == Optional.class) {
            return orNull(of(arguments[0]));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return of(SchemaType.ARRAY).items(of(arguments[0]));
        }
        if (type == Map.class) {
            return of(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]));
        }
        if (type.isRecord()) {
            return reference(type, arguments);
        }
        return simple(type);
    }

    private static Schema simple(Class<?> type) {
        if (type.isEnum()) {
            List<Object> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return text().enumeration(names);
        }
        if (type == UUID.class) {
            return text().format("uuid");
        }
        if (type == Instant.class) {
            return text().format("date-time");
        }
        if (WHOLE.contains(type)) {
            return of(SchemaType.INTEGER).format("int32");
        }
        if (LONG.contains(type)) {
            return of(SchemaType.INTEGER).format("int64");
        }
        if (BROKEN.contains(type)) {
            return of(SchemaType.NUMBER);
        }
        return TRUTHS.contains(type) ? of(SchemaType.BOOLEAN) : text();
    }

    private Schema reference(Class<?> type, Type[] arguments) {
        String name = name(type, arguments);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null || !isOurs(schemas.get(name))) {
            // First a place for it: it may refer to itself.
            document.getComponents().addSchema(name, of(SchemaType.OBJECT).title(type.getSimpleName()));
            document.getComponents().addSchema(name, object(type, arguments));
        }
        return OASFactory.createSchema().ref(name);
    }

    /** Of a list of agents {@code AgentList}. */
    private static String name(Class<?> type, Type... arguments) {
        String own = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
        return arguments.length == 0
                ? own
                : name((Class<?>) arguments[0]).replace(RESPONSE, "") + own.replace(RESPONSE, "");
    }

    /** Takes out what the server made of records: nothing refers to it any more. */
    static void onlyOurs(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.values().removeIf(schema -> !isOurs(schema));
        document.getComponents().setSchemas(schemas);
    }

    private static boolean isOurs(Schema schema) {
        return schema != null && schema.getTitle() != null;
    }

    private Schema object(Class<?> type, Type[] arguments) {
        Map<String, Type> known = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            known.put(type.getTypeParameters()[i].getName(), arguments[i]);
        }
        Schema object = of(SchemaType.OBJECT).title(type.getSimpleName());
        var own = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        if (own != null && !own.description().isEmpty()) {
            object.setDescription(own.description());
        }
        if (own != null && own.requiredProperties().length > 0) {
            object.setRequired(List.of(own.requiredProperties()));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            object.addProperty(name, property(component, known));
            // Fields that are null are there, but for a few that say otherwise.
            if (isAnswer(type) && !field(component).isAnnotationPresent(JsonInclude.class)) {
                object.addRequired(name);
            }
        }
        return object;
    }

    private static boolean isAnswer(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        return outer.getSimpleName().matches(".*Responses?");
    }

    private Schema property(RecordComponent component, Map<String, Type> known) {
        var said = annotation(component);
        Schema schema = isOthers(said)
                ? of(SchemaType.OBJECT).additionalPropertiesBoolean(true)
                : of(component.getGenericType(), known);
        if (said == null || schema.getRef() != null) {
            return schema;
        }
        if (!said.description().isEmpty()) {
            schema.setDescription(said.description());
        }
        if (said.nullable()) {
            schema.setNullable(true);
        }
        if (!said.example().isEmpty()) {
            schema.setExample(
                    schema.getType() == SchemaType.INTEGER ? Integer.valueOf(said.example()) : said.example());
        }
        return schema;
    }

    // JSON that somebody else wrote, which we hold as text.
    private static boolean isOthers(org.eclipse.microprofile.openapi.annotations.media.Schema said) {
        return said != null && said.type() == org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT;
    }

    private static org.eclipse.microprofile.openapi.annotations.media.Schema annotation(RecordComponent component) {
        return field(component).getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    }

    // Annotations of a record's parts are its fields' too.
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    // What stands beside a reference doesn't count.
    private static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.nullable(true)
                : OASFactory.createSchema().addAllOf(schema).nullable(true);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }

    private static Schema text() {
        return of(SchemaType.STRING);
    }
}

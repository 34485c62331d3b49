package org.switchboard.api.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.switchboard.api.RestApi;

/** What a method takes and gives, from its signature. */
final class Bodies {
    private static final String JSON = "application/json";

    private final Schemas schemas;

    Bodies(Schemas schemas) {
        this.schemas = schemas;
    }

    void complete(Operation operation, Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType()).forEach(name -> query(operation, name));
            }
        }
        ids(operation, method);
        said(operation, method);
        body(method)
                .ifPresentOrElse(
                        type -> operation.setRequestBody(
                                OASFactory.createRequestBody().required(true).content(json(type))),
                        () -> operation.setRequestBody(null));
        answers(operation, method);
    }

    // What a class says of all its methods.
    private static void said(Operation operation, Method method) {
        Tag tag = method.getDeclaringClass().getAnnotation(Tag.class);
        if (tag != null && (operation.getTags() == null || operation.getTags().isEmpty())) {
            operation.addTag(tag.name());
        }
        if (!method.isAnnotationPresent(PermitAll.class) && !ApiDocument.isSecured(operation)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(RestApi.BEARER));
        }
        operation.getResponses().removeAPIResponse("default");
    }

    private static void query(Operation operation, String name) {
        boolean known = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> name.equals(one.getName()));
        if (!known) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(In.QUERY)
                    .schema(OASFactory.createSchema().type(SchemaType.STRING)));
        }
    }

    private static Stream<String> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .map(Bodies::name);
    }

    private static String name(Field field) {
        return field.getAnnotation(QueryParam.class).value();
    }

    private static void ids(Operation operation, Method method) {
        for (Parameter parameter : method.getParameters()) {
            var path = parameter.getAnnotation(jakarta.ws.rs.PathParam.class);
            if (path != null && operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(one -> one.getIn() == In.PATH && path.value().equals(one.getName()))
                        .forEach(one -> one.required(true)
                                .schema(OASFactory.createSchema()
                                        .type(SchemaType.STRING)
                                        .format(parameter.getType() == UUID.class ? "uuid" : null)));
            }
        }
    }

    private static Optional<Type> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.ws.rs.")))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private void answers(Operation operation, Method method) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                given(method, status)
                        .ifPresentOrElse(type -> answer.setContent(json(type)), () -> onlyWhatIsNoJson(answer));
            }
        });
    }

    // What the server guesses of a Response is nothing.
    private static void onlyWhatIsNoJson(APIResponse answer) {
        if (answer.getContent() != null) {
            answer.getContent().removeMediaType(JSON);
            answer.getContent().removeMediaType("*/*");
            if (answer.getContent().getMediaTypes() == null
                    || answer.getContent().getMediaTypes().isEmpty()) {
                answer.setContent(null);
            }
        }
    }

    /** The record that the annotation of this status names, or else what the method returns. */
    private static Optional<Type> given(Method method, String status) {
        return Stream.of(method.getAnnotationsByType(
                        org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class))
                .filter(said -> said.responseCode().equals(status))
                .flatMap(said -> Arrays.stream(said.content()))
                .filter(content ->
                        content.mediaType().isEmpty() || content.mediaType().equals(JSON))
                .map(content -> (Type) content.schema().implementation())
                .filter(type -> type != Void.class)
                .findFirst()
                .or(() -> Optional.of(method.getGenericReturnType())
                        .filter(type -> type != void.class && type != Response.class));
    }

    // Others hold JSON that somebody else wrote.
    private static boolean isOurs(Type type) {
        return type != String.class && type != byte[].class;
    }

    private Content json(Type type) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(isOurs(type) ? schemas.of(type) : anyObject()));
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema anyObject() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("In others' words")
                .additionalPropertiesBoolean(true);
    }
}

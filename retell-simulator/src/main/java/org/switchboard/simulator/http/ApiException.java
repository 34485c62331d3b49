package org.switchboard.simulator.http;

/** A refusal: becomes the HTTP status and the {@code message} of the error body. */
public final class ApiException extends RuntimeException {
    private final int status;

    private ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }

    /** 400: malformed or invalid request. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, message);
    }

    /** 401: no key or an unknown one. */
    public static ApiException unauthorized() {
        return new ApiException(401, "Missing or wrong API key");
    }

    /** 422: an id that does not exist under this key. */
    public static ApiException unknownAsset() {
        return new ApiException(422, "Cannot find requested asset under given api key.");
    }

    /** Any other status. */
    public static ApiException of(int status, String message) {
        return new ApiException(status, message);
    }
}

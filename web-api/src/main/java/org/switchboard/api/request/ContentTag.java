package org.switchboard.api.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.switchboard.api.json.Json;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Entity tags of what answers show: another one whenever a field that is shown is another. */
public final class ContentTag {
    /** For the API's document. */
    public static final String MEANING = "Changes whenever what is shown does. For If-Match";

    /** For the API's document. */
    public static final String IF_MATCH = "ETag of what was looked at; without it anything is changed";

    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([^\"]*)\"");
    private static final int BYTES = 15;

    private ContentTag() {}

    /** The tag of an answer's body. */
    public static EntityTag of(Object shown) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(shown));
            return new EntityTag(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a change asks of the thing it finds: to be still as {@code ifMatch} says.
     *
     * @param ifMatch the header; null or {@code *}: anything may be changed
     * @param shown what the tag was made of
     * @return throws PRECONDITION_FAILED when it was changed since
     */
    public static <T> Consumer<T> unchanged(String ifMatch, Function<T, ?> shown) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return current -> {};
        }
        return current -> {
            String now = of(shown.apply(current)).getValue();
            if (STRONG.matcher(ifMatch)
                    .results()
                    .map((MatchResult tag) -> tag.group(1))
                    .noneMatch(now::equals)) {
                throw new DomainException(
                        ProblemCode.PRECONDITION_FAILED,
                        "This was changed since you looked at it. Look at it, then change it again.");
            }
        };
    }
}

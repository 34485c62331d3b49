package org.switchboard.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's mailbox, and what people do with the links in it. */
final class MailUnderTest {
    private static final Pattern LINK = Pattern.compile("http\\S+/console/links/([a-z-]+/[\\w-]+)");

    private final ApiClient anybody;
    private final ApiClient operator;

    MailUnderTest(PlatformUnderTest platform) throws Exception {
        anybody = new ApiClient(platform);
        operator = anybody.signIn("platform@demo.com", "platform123");
    }

    /** The mails to somebody, newest first. */
    List<JsonNode> to(String email) throws Exception {
        List<JsonNode> mails = new ArrayList<>();
        operator.get("/api/platform/mailbox?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .path("items")
                .forEach(mails::add);
        return mails;
    }

    /** Where the API takes the token of the newest mail to somebody, when they have so many. */
    String link(String email, int mails) throws Exception {
        return "/api/auth/" + token(email, mails);
    }

    /** The page that the newest mail to somebody leads to, when they have so many. */
    String page(String email, int mails) throws Exception {
        return "/console/links/" + token(email, mails);
    }

    private String token(String email, int mails) throws Exception {
        Eventually.isTrue("the mail to " + email + " is there", () -> to(email).size() == mails);
        Matcher link = LINK.matcher(to(email).get(0).path("text").asText());
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return link.group(1);
    }

    /** Invites somebody who accepts; signed in. */
    ApiClient invited(ApiClient admin, String email, String role) throws Exception {
        admin.post("/api/invitations", Map.of("email", email, "name", "Ida Invited", "role", role))
                .expect(201);
        anybody.post(link(email, 1), Map.of("password", TenantUnderTest.PASSWORD))
                .expect(204);
        return anybody.signIn(email, TenantUnderTest.PASSWORD);
    }
}

package org.switchboard.console.person;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people know a browser by, as far as it tells. */
final class Device {
    // The first that is found counts: browsers call themselves what others are called, too.
    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl",
            "Java",
            "Java");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    /** "Firefox on Linux"; the beginning of what an unknown client calls itself; a dash for nothing. */
    static String of(String client) {
        String browser = find(BROWSERS, client);
        String system = find(SYSTEMS, client);
        if (browser.isEmpty()) {
            return client.isBlank() ? "–" : client.length() <= 40 ? client : client.substring(0, 40) + "…";
        }
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String find(Map<String, String> known, String client) {
        return known.entrySet().stream()
                .filter(each -> client.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            all.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return all;
    }
}

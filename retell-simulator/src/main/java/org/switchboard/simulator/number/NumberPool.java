package org.switchboard.simulator.number;

import java.util.Random;
import java.util.regex.Pattern;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.workspace.World;

/** Hands out fictional numbers: +1, the area code, 555-01xx. None is handed out twice. */
final class NumberPool {
    /** A US area code: 2-9, then 0-8, then any digit; the N11 service codes are none. */
    private static final Pattern AREA_CODE = Pattern.compile("[2-9](?!11)[0-8]\\d");

    private static final Pattern TOLL_FREE = Pattern.compile("8(00|33|44|55|66|77|88)");
    private static final int LINES_PER_AREA = 100;

    private final World world;

    NumberPool(World world) {
        this.world = world;
    }

    String take(String areaCode, boolean tollFree) {
        boolean known = AREA_CODE.matcher(areaCode).matches() && !areaCode.equals("555");
        if (!known || tollFree != TOLL_FREE.matcher(areaCode).matches()) {
            throw ApiException.badRequest("No phone number of area code " + areaCode + " is available");
        }
        Random random = world.ids().nextRandom();
        int first = random.nextInt(LINES_PER_AREA);
        for (int i = 0; i < LINES_PER_AREA; i++) {
            String number = "+1%s5550%03d".formatted(areaCode, 100 + (first + i) % LINES_PER_AREA);
            if (reserve(number)) {
                return number;
            }
        }
        throw ApiException.badRequest("No phone number of area code " + areaCode + " is left");
    }

    /** Takes a certain number; false if somebody has or had it. */
    boolean reserve(String number) {
        return !isOwned(number) && world.numbersHandedOut().add(number);
    }

    /** Whether the number belongs to a workspace now. */
    boolean isOwned(String number) {
        return world.workspaces().stream()
                .anyMatch(workspace -> workspace.numbers().find(number).isPresent());
    }
}

package org.switchboard.console.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.switchboard.console.call.CallView.CostPart;
import org.switchboard.console.look.Figures;
import org.switchboard.spi.voice.CallCost;

/** What made up the cost, each part with its share and its colour. */
final class CostParts {
    private static final int COLOURS = 6;

    private CostParts() {}

    static List<CostPart> of(CallCost cost, Locale locale) {
        long sum =
                cost.items().stream().mapToLong(item -> item.amount().micros()).sum();
        List<CostPart> parts = new ArrayList<>();
        long offset = 0;
        for (CallCost.Item item : cost.items()) {
            long percent = sum <= 0 ? 0 : Math.round(100.0 * item.amount().micros() / sum);
            String amount = Figures.money(item.amount(), locale);
            String product = item.product().replace('_', ' ');
            parts.add(new CostPart(product, amount, offset, percent, parts.size() % COLOURS + 1));
            offset += percent;
        }
        return parts;
    }
}

package org.mindgap.multiverse;

import java.util.List;

/**
 * One way of choosing on an axis.
 *
 * @param axis what is chosen
 * @param key short stable word, as files hold it: {@code gap.points}, {@code substantive}, {@code weighted},
 *     {@code averaged}, {@code forward}, {@code same}
 * @param usual whether the heatmap that is asked about was computed so
 */
public record Setting(Axis axis, String key, boolean usual) {
    /** The setting of an axis among one for each. */
    static Setting on(List<Setting> settings, Axis axis) {
        return settings.stream().filter(s -> s.axis() == axis).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return key;
    }
}

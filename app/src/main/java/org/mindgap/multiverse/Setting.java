package org.mindgap.multiverse;

/**
 * One way of choosing on an axis.
 *
 * @param axis what is chosen
 * @param key short stable word, as files hold it: {@code gap.points}, {@code substantive}, {@code weighted},
 *     {@code averaged}, {@code forward}, {@code same}
 * @param usual whether the heatmap that is asked about was computed so
 */
public record Setting(Axis axis, String key, boolean usual) {
    @Override
    public String toString() {
        return key;
    }
}

package org.mindgap.charts.render;

import java.awt.Color;

/** How different two colours look, and what is left of them for people who lack one kind of cones. */
final class ColorDistance {
    private static final double POW25_7 = Math.pow(25, 7);

    private ColorDistance() {}

    /** Kinds of full colour blindness, each simulated in two published ways. */
    enum Sight {
        NORMAL(new double[0], new double[0], new double[0], new double[0]),
        PROTANOPIA(
                new double[] {
                    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                },
                new double[] {0.14510, 1.20165, -0.34675, 0.10447, 0.85316, 0.04237, 0.00429, -0.00603, 1.00174},
                new double[] {0.14115, 1.16782, -0.30897, 0.10495, 0.85730, 0.03776, 0.00431, -0.00586, 1.00155},
                new double[] {0.00048, 0.00416, -0.00464}),
        DEUTERANOPIA(
                new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                },
                new double[] {0.36198, 0.86755, -0.22953, 0.26099, 0.64512, 0.09389, -0.01975, 0.02686, 0.99289},
                new double[] {0.37009, 0.88540, -0.25549, 0.25767, 0.63782, 0.10451, -0.01950, 0.02741, 0.99209},
                new double[] {-0.00293, -0.00645, 0.00938}),
        TRITANOPIA(
                new double[] {
                    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                },
                new double[] {1.01354, 0.14268, -0.15622, -0.01181, 0.87561, 0.13619, 0.07707, 0.81208, 0.11085},
                new double[] {0.93337, 0.19999, -0.13336, 0.05809, 0.82565, 0.11626, -0.37923, 1.13825, 0.24098},
                new double[] {0.03960, -0.02831, -0.01129});

        /** Machado, Oliveira and Fernandes 2009, severity 1. */
        private final double[] machado;
        /** Brettel, Viénot and Mollon 1997, as libDaltonLens gives it for sRGB: two half planes and what parts them. */
        private final double[] brettelOne;

        private final double[] brettelTwo;
        private final double[] brettelPlane;

        Sight(double[] machado, double[] brettelOne, double[] brettelTwo, double[] brettelPlane) {
            this.machado = machado;
            this.brettelOne = brettelOne;
            this.brettelTwo = brettelTwo;
            this.brettelPlane = brettelPlane;
        }

        /** The difference that is left, in the worse of the two simulations. */
        double between(Color a, Color b) {
            if (machado.length == 0) {
                return ciede2000(lab(linear(a)), lab(linear(b)));
            }
            var machado = ciede2000(lab(times(this.machado, linear(a))), lab(times(this.machado, linear(b))));
            var brettel = ciede2000(lab(brettel(linear(a))), lab(brettel(linear(b))));
            return Math.min(machado, brettel);
        }

        private double[] brettel(double[] rgb) {
            var side = brettelPlane[0] * rgb[0] + brettelPlane[1] * rgb[1] + brettelPlane[2] * rgb[2];
            return times(side >= 0 ? brettelOne : brettelTwo, rgb);
        }
    }

    /** CIE 2001 colour difference with all weights 1, after Sharma, Wu and Dalal 2005. */
    static double ciede2000(double[] one, double[] two) {
        var meanChroma7 = Math.pow((Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2, 7);
        var g = 0.5 * (1 - Math.sqrt(meanChroma7 / (meanChroma7 + POW25_7)));
        var a1 = (1 + g) * one[1];
        var a2 = (1 + g) * two[1];
        var c1 = Math.hypot(a1, one[2]);
        var c2 = Math.hypot(a2, two[2]);
        var h1 = hue(a1, one[2]);
        var h2 = hue(a2, two[2]);
        var dh = 0.0;
        if (c1 * c2 != 0) {
            dh = h2 - h1;
            dh = dh > 180 ? dh - 360 : dh < -180 ? dh + 360 : dh;
        }
        var deltaL = two[0] - one[0];
        var deltaC = c2 - c1;
        var deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        var meanL = (one[0] + two[0]) / 2;
        var meanC = (c1 + c2) / 2;
        var meanH = meanHue(h1, h2, c1 * c2);
        var t = 1
                - 0.17 * Math.cos(Math.toRadians(meanH - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * meanH))
                + 0.32 * Math.cos(Math.toRadians(3 * meanH + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * meanH - 63));
        var l50 = (meanL - 50) * (meanL - 50);
        var sL = 1 + 0.015 * l50 / Math.sqrt(20 + l50);
        var sC = 1 + 0.045 * meanC;
        var sH = 1 + 0.015 * meanC * t;
        var c7 = Math.pow(meanC, 7);
        var turn = 30 * Math.exp(-Math.pow((meanH - 275) / 25, 2));
        var rT = -2 * Math.sqrt(c7 / (c7 + POW25_7)) * Math.sin(Math.toRadians(2 * turn));
        var l = deltaL / sL;
        var c = deltaC / sC;
        var h = deltaH / sH;
        return Math.sqrt(l * l + c * c + h * h + rT * c * h);
    }

    private static double hue(double a, double b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        var hue = Math.toDegrees(Math.atan2(b, a));
        return hue < 0 ? hue + 360 : hue;
    }

    private static double meanHue(double h1, double h2, double chromas) {
        if (chromas == 0) {
            return h1 + h2;
        }
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double[] linear(Color color) {
        return new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] times(double[] m, double[] v) {
        var product = new double[3];
        for (var row = 0; row < 3; row++) {
            var sum = m[3 * row] * v[0] + m[3 * row + 1] * v[1] + m[3 * row + 2] * v[2];
            product[row] = Math.max(0, Math.min(1, sum));
        }
        return product;
    }

    private static double[] lab(double[] rgb) {
        var x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        var y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        var z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}

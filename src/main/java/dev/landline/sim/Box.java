package dev.landline.sim;

/** The smallest upright rectangle around the cells that were put in it. */
final class Box {

    int left;
    int top;
    int right;
    int bottom;

    Box() {
        clear();
    }

    void clear() {
        left = Integer.MAX_VALUE;
        top = Integer.MAX_VALUE;
        right = -1;
        bottom = -1;
    }

    void set(Box other) {
        left = other.left;
        top = other.top;
        right = other.right;
        bottom = other.bottom;
    }

    void include(int x, int y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }
}

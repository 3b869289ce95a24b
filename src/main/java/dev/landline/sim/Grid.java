package dev.landline.sim;

import java.util.Arrays;

/** Owner and line of each cell, numbered row by row, with their part of the sum kept as they change. */
final class Grid {

    final int width;
    final int height;
    private final byte[] owner;
    private final byte[] line;
    private int sum;

    Grid(int width, int height) {
        this.width = width;
        this.height = height;
        owner = new byte[width * height];
        line = new byte[width * height];
    }

    private Grid(Grid other) {
        width = other.width;
        height = other.height;
        owner = other.owner.clone();
        line = other.line.clone();
        sum = other.sum;
    }

    Grid copy() {
        return new Grid(this);
    }

    int cells() {
        return owner.length;
    }

    int owner(int cell) {
        return owner[cell] & 0xff;
    }

    int line(int cell) {
        return line[cell] & 0xff;
    }

    int sum() {
        return sum;
    }

    void setOwner(int cell, int seat) {
        set(cell, seat, line(cell));
    }

    void setLine(int cell, int seat) {
        set(cell, owner(cell), seat);
    }

    private void set(int cell, int newOwner, int newLine) {
        sum ^= Sum.ofCell(cell, owner(cell), line(cell)) ^ Sum.ofCell(cell, newOwner, newLine);
        owner[cell] = (byte) newOwner;
        line[cell] = (byte) newLine;
    }

    void clear() {
        Arrays.fill(owner, (byte) 0);
        Arrays.fill(line, (byte) 0);
        sum = 0;
    }

    /** The cell next to this one, or the same cell where the edge blocks the way. */
    int next(int cell, Heading heading) {
        int x = cell % width + heading.dx;
        int y = cell / width + heading.dy;
        return x < 0 || y < 0 || x >= width || y >= height ? cell : y * width + x;
    }

    /** The moves that it takes from one cell to another. */
    int distance(int a, int b) {
        return Math.abs(a % width - b % width) + Math.abs(a / width - b / width);
    }

    /** The side of the largest square with at most so many cells, in integers: the same on every machine. */
    static int across(int cells) {
        int side = 0;
        while ((side + 1) * (side + 1) <= cells) {
            side++;
        }
        return side;
    }

    long hash() {
        return ((long) Arrays.hashCode(owner) << 32) | (Arrays.hashCode(line) & 0xffffffffL);
    }
}

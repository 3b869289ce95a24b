package dev.landline.delivery;

import java.util.ArrayList;
import java.util.List;

/** The figures of a line, as they came in. */
final class Counts implements Traffic.Line {

    int readers;
    int lapped;
    final List<Resume> resumes = new ArrayList<>();

    @Override
    public void opened() {
        readers++;
    }

    @Override
    public void closed() {
        readers--;
    }

    @Override
    public void sent(int frames, int bytes) {}

    @Override
    public void resumed(Resume how) {
        resumes.add(how);
    }

    @Override
    public void lapped() {
        lapped++;
    }
}

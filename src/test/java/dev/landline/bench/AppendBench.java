package dev.landline.bench;

import dev.landline.log.Frame;
import dev.landline.log.FrameLog;
import dev.landline.protocol.FrameEncoder;
import dev.landline.protocol.Limits;
import dev.landline.sim.Delta;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What follows a tick: its delta in both formats and into the log. Large, 50 bots, 20 ticks a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AppendBench {

    private static final int TICK_HZ = 20;

    private RecordedRound round;
    private World middle;
    private FrameEncoder encoder;
    private FrameLog log;
    private Delta delta;

    @Setup
    public void record() {
        round = RecordedRound.of(Size.LARGE, TICK_HZ, 50);
        middle = round.start().snapshot();
        round.inputs().subList(0, round.inputs().size() / 2).forEach(middle::step);
        begin();
    }

    private void begin() {
        encoder = new FrameEncoder("mi8a2k3f", round.start());
        int kept = (int) Limits.RESUME_WINDOW.toSeconds() * TICK_HZ;
        log = new FrameLog("mi8a2k3f", kept, 0, encoder.keyframe(round.start()));
    }

    @Setup(Level.Invocation)
    public void choose() {
        if (log.newest() == round.deltas().size()) {
            begin();
        }
        delta = round.deltas().get((int) log.newest());
    }

    @Benchmark
    public long append() {
        log.append(encoder.delta(delta));
        return log.newest();
    }

    /** Once a second a room does this as well. */
    @Benchmark
    public Frame keyframe() {
        return encoder.keyframe(middle);
    }
}

package dev.landline.bench;

import dev.landline.sim.Delta;
import dev.landline.sim.Inputs;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A tick of a full arena, the bots' choices excluded: whole recorded rounds, over and over. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StepBench {

    @Param({"LARGE", "HALL"})
    public Size arena = Size.LARGE;

    private RecordedRound round;
    private World world;
    private Inputs inputs;

    @Setup
    public void record() {
        round = RecordedRound.of(arena, arena.tickHz, arena.seats);
        world = round.start().snapshot();
    }

    @Setup(Level.Invocation)
    public void choose() {
        if (world.seq() == round.inputs().size()) {
            world = round.start().snapshot();
        }
        inputs = round.inputs().get((int) world.seq());
    }

    @Benchmark
    public Delta step() {
        return world.step(inputs);
    }
}

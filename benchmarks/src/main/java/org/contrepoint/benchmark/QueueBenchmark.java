package org.contrepoint.benchmark;

import java.util.concurrent.TimeUnit;
import org.contrepoint.view.request.RequestPage;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A page of the sas, with few requests waiting and with many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class QueueBenchmark {

    private static final int SENT = 100;

    /** How many requests wait. */
    @Param({"100", "10000"})
    public int open;

    @SuppressWarnings("NullAway.Init")
    private School school;

    /** A hundred requests come in the way they do; the others are copies of what that left in the read models. */
    @Setup(Level.Trial)
    public void open() {
        school = School.open();
        for (int i = 0; i < SENT; i++) {
            school.propose(school.guardian(i), i);
        }
        school.until(() -> school.queue("", 0).total() == SENT);
        if (open > SENT) {
            school.multiply(open / SENT - 1);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        school.close();
    }

    @Benchmark
    public RequestPage firstPage() {
        return school.queue("", 0);
    }

    @Benchmark
    public RequestPage lastPage() {
        return school.queue("", open / 100 - 1);
    }

    @Benchmark
    public RequestPage search() {
        return school.queue("mesure42", 0);
    }
}

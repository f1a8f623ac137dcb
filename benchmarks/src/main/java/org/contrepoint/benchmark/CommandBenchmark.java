package org.contrepoint.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrepoint.family.GuardianId;
import org.contrepoint.message.Ids;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.JdbcTemplate;

/** A family's submission, with all that follows it going on meanwhile, beside a bare commit of one row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@Threads(16)
public class CommandBenchmark {

    private static final int GUARDIANS = 64;

    private final AtomicInteger numbers = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private School school;

    @SuppressWarnings("NullAway.Init")
    private JdbcTemplate jdbc;

    private GuardianId[] guardians = {};

    @Setup(Level.Trial)
    public void open() {
        school = School.open();
        jdbc = school.jdbc();
        jdbc.execute("create table bare (id uuid primary key, said text not null)");
        guardians = new GuardianId[GUARDIANS];
        for (int i = 0; i < GUARDIANS; i++) {
            guardians[i] = school.guardian(i);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        school.close();
    }

    @Benchmark
    public Object submission() {
        int number = numbers.incrementAndGet();
        return school.propose(guardians[number % GUARDIANS], number);
    }

    @Benchmark
    public int bareCommit() {
        return jdbc.update("insert into bare values (?, ?)", Ids.next(), "a row of its own");
    }
}

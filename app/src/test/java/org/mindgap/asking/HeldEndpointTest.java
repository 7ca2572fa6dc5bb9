package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.job.JobContext;
import org.mindgap.run.Received;

/** One endpoint for many looks: opened once, closed once, and not at all after that. */
class HeldEndpointTest {
    private static final String PLAN =
            "{\"schema\":\"plan/1\",\"mode\":\"sampled\",\"endpoints\":[{\"id\":\"m\",\"kind\":\"openai\",\"address\":"
                    + "\"http://127.0.0.1:1/v1\",\"model\":\"m\"}]}";

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void whatIsLookedAtIsOpenedOnceAndClosedByWhoHoldsIt() throws Exception {
        var plan = plan();
        var held = new HeldEndpoint(plan.endpoints().get(0), engines(Counting.AT_ONCE), place -> Optional.empty());
        assertThat(opened).hasValue(0);
        for (var i = 0; i < 3; i++) {
            try (var run = held.dry(plan, AskedSurvey.of(2))) {
                assertThat(run.forecast().estimate().calls()).isPositive();
            }
        }
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(0);
        held.close();
        held.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> held.dry(plan, AskedSurvey.of(2))).isInstanceOf(CancellationException.class);
        assertThat(opened).hasValue(1);
    }

    /** A large model that nobody wants any more is not loaded to its end. */
    @Test
    void closingEndsWhatIsBeingOpened() throws Exception {
        var plan = plan();
        var loading = new CountDownLatch(1);
        var held = new HeldEndpoint(
                plan.endpoints().get(0),
                engines(context -> {
                    loading.countDown();
                    while (true) {
                        context.checkCancelled();
                        Thread.onSpinWait();
                    }
                }),
                place -> Optional.empty());
        var worker = Executors.newSingleThreadExecutor();
        try {
            var looking = worker.submit(() -> held.dry(plan, AskedSurvey.of(2)));
            loading.await();
            held.close();
            assertThatThrownBy(looking::get).hasCauseInstanceOf(CancellationException.class);
            assertThat(closed).hasValue(0);
        } finally {
            worker.shutdownNow();
        }
    }

    private static PlanFile plan() throws Exception {
        return PlanReader.read(PLAN, "plan");
    }

    private interface Counting {
        Counting AT_ONCE = context -> {};

        void load(JobContext context);
    }

    private Engines engines(Counting loads) {
        var real = Engines.found();
        return new Engines(List.of(new EngineProvider() {
            @Override
            public String kind() {
                return "openai";
            }

            @Override
            public boolean reads(String wire) {
                return true;
            }

            @Override
            public ModelReply read(String wire, Call call, Received received) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Engine open(Endpoint endpoint, Keys keys, JobContext context) {
                throw new UnsupportedOperationException("nobody asks here");
            }

            @Override
            public Engine dry(Endpoint endpoint, Keys keys, JobContext context) {
                loads.load(context);
                opened.incrementAndGet();
                try {
                    return counted(real.of("openai").dry(endpoint, keys, context));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }));
    }

    private Engine counted(Engine engine) {
        return (Engine) java.lang.reflect.Proxy.newProxyInstance(
                HeldEndpointTest.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closed.incrementAndGet();
                    }
                    return method.invoke(engine, arguments);
                });
    }
}

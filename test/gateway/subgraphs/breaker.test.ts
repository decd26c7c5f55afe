import { Breaker } from '../../../gateway/engine/subgraphs/breaker.ts';
import { openClock } from './transports.ts';

function openBreaker(random = () => 0) {
  const clock = openClock();
  const changes: string[] = [];
  const breaker = new Breaker({ now: clock.now, random, changed: (state) => changes.push(state) });
  const fail = (times: number) => {
    for (let count = 0; count < times; count++) breaker.begin().failed();
  };
  return { clock, changes, breaker, fail };
}

describe('a circuit breaker', () => {
  it('opens with the fifth failure in a row', () => {
    const { breaker, fail, changes } = openBreaker();
    fail(4);
    expect(breaker.state).toBe('closed');
    fail(1);
    expect([breaker.state, changes]).toEqual(['open', ['open']]);
  });

  it('starts counting again after a success, and not what was abandoned', () => {
    const { breaker, fail } = openBreaker();
    fail(4);
    breaker.begin().succeeded();
    fail(4);
    breaker.begin().abandoned();
    expect(breaker.state).toBe('closed');
    fail(1);
    expect(breaker.state).toBe('open');
  });

  it('lets one probe through after its pause, whose success closes it', () => {
    const { breaker, fail, clock, changes } = openBreaker();
    fail(5);
    clock.pass(249);
    expect(breaker.state).toBe('open');
    clock.pass(1);
    expect(breaker.state).toBe('half-open');
    const probe = breaker.begin();
    expect(breaker.state).toBe('open');
    probe.succeeded();
    expect([breaker.state, changes]).toEqual(['closed', ['open', 'closed']]);
    fail(4);
    expect(breaker.state).toBe('closed');
  });

  it('pauses twice as long after each failed probe, five seconds at most, and starts from the shortest pause once it has closed', () => {
    const { breaker, fail, clock } = openBreaker();
    fail(5);
    for (const pause of [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]) {
      clock.pass(pause - 1);
      expect([pause, breaker.state]).toEqual([pause, 'open']);
      clock.pass(1);
      expect([pause, breaker.state]).toEqual([pause, 'half-open']);
      breaker.begin().failed();
    }
    clock.pass(5_000);
    breaker.begin().succeeded();
    fail(5);
    clock.pass(250);
    expect(breaker.state).toBe('half-open');
  });

  it('sends another probe if one is abandoned', () => {
    const { breaker, fail, clock } = openBreaker();
    fail(5);
    clock.pass(250);
    breaker.begin().abandoned();
    expect(breaker.state).toBe('half-open');
  });

  it('is not kept open by requests that began before it opened, and closed by one that succeeds', () => {
    const { breaker, fail, clock } = openBreaker();
    const [late, later] = [breaker.begin(), breaker.begin()];
    fail(5);
    clock.pass(250);
    late.failed();
    expect(breaker.state).toBe('half-open');
    later.succeeded();
    expect(breaker.state).toBe('closed');
  });

  it('counts the first outcome of a request alone', () => {
    const { breaker, fail } = openBreaker();
    fail(4);
    const trial = breaker.begin();
    trial.abandoned();
    trial.failed();
    expect(breaker.state).toBe('closed');
  });

  it('shortens a pause by up to a half, at random', () => {
    const { breaker, fail, clock } = openBreaker(() => 1);
    fail(5);
    clock.pass(125);
    expect(breaker.state).toBe('half-open');
  });
});

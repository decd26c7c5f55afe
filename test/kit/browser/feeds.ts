import type { Locator, Page, WebSocketRoute } from 'playwright-core';

/** The time between two events. */
const EVENT_INTERVAL_MS = 500;

/** The live events of a page, under the control of a test. */
export interface Feeds {
  /**
   * Repeats an event on every incident feed that the page follows, and waits until the page shows the result of the refresh.
   * @param kind the kind of the event
   * @param operation the operation that the page then repeats
   */
  refresh(kind: string, operation: string): Promise<void>;
  /** Repeats an event until the promise is settled: a feed that the page does not follow yet would miss a single one. */
  repeat(kind: string, until: Promise<unknown>): Promise<void>;
}

/** Must be called before anything is loaded into the page. */
export async function feedsOf(page: Page): Promise<Feeds> {
  const followed = new Map<string, { socket: WebSocketRoute; cursor: string }>();
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { id, type, payload } = JSON.parse(String(message));
      if (type === 'subscribe' && payload.query.includes('incidentChanged')) {
        followed.set(id, { socket, cursor: payload.variables.after });
      }
      if (type === 'complete') followed.delete(id);
      server.send(message);
    });
    server.onMessage((message) => {
      const { id, payload } = JSON.parse(String(message));
      const feed = followed.get(id);
      if (feed && payload?.data) feed.cursor = payload.data.incidentChanged.cursor;
      socket.send(message);
    });
  });
  function once(kind: string): void {
    for (const [id, { socket, cursor }] of followed) {
      const incident = { __typename: 'Incident', id: 'any', stage: 'DIAGNOSE', version: 1 };
      const incidentChanged = { __typename: 'IncidentEvent', cursor, at: new Date().toISOString(), kind, incident };
      socket.send(JSON.stringify({ id, type: 'next', payload: { data: { incidentChanged } } }));
    }
  }
  async function repeat(kind: string, until: Promise<unknown>): Promise<void> {
    once(kind);
    const timer = setInterval(() => once(kind), EVENT_INTERVAL_MS);
    try {
      await until;
    } finally {
      clearInterval(timer);
    }
  }
  return { repeat, refresh: (kind, operation) => repeat(kind, readAgain(page, operation)) };
}

/** Waits until an operation that is sent from now on is answered, and a frame has been drawn since. */
export async function readAgain(page: Page, operation: string): Promise<void> {
  const request = await page.waitForRequest((each) => operationOf(each.postData()) === operation);
  await (await request.response())?.finished();
  await drawn(page);
}

/** Waits until the page has drawn its current state. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

export function operationOf(body: string | null): string | undefined {
  return body ? JSON.parse(body).operationName : undefined;
}

/** Clicks with the mouse, and runs `meanwhile` while the mouse button is down. */
export async function clickAround(page: Page, target: Locator, meanwhile: () => Promise<unknown>): Promise<void> {
  // Parts that are still loading could move the target before the mouse button is down, which is not what these tests examine.
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  for (;;) {
    await target.hover();
    await page.mouse.down();
    if (await target.evaluate(isActive)) break;
    await page.mouse.move(0, 0);
    await page.mouse.up();
  }
  await meanwhile();
  await page.mouse.up();
}

const isActive = (target: object) => (target as { matches(selector: string): boolean }).matches(':active');

/** Runs the page as on a machine that is `rate` times slower. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Claims, customerOf, type PersonaName } from '../../demo/personas.ts';
import { type LiveFeed, openLiveFeed } from './feed.ts';
import { type GraphClient, graphClient } from './graph.ts';
import { clockStateOf, differences, type Ending } from './outcome.ts';
import { type Performer, performer } from './perform.ts';
import { type Case, parseCase } from './plan/case.ts';
import { planCase } from './plan/plan.ts';
import { failureOf, headingLines, nameOf, type Result, resultOf, stepLine, summaryLines } from './report.ts';
import { pickTarget, type Target } from './target.ts';

export interface ReplayOptions {
  /** Case files. */
  files: string[];
  /** URL of the graph over HTTP; the WebSocket has the same host and path. */
  url: string;
  /** A bearer token for a persona by name, or for any claims. */
  tokenFor(who: PersonaName | Claims): Promise<string>;
  /** Print one JSON object per case, and nothing else. */
  json: boolean;
  out(line: string): void;
  signal: AbortSignal;
}

/**
 * Replays published incidents through the graph, as an external client with tokens of the required roles, and compares their ends
 * with those in the accounts.
 * @returns ok when every case ends as its account states
 */
export async function replayCases(options: ReplayOptions): Promise<{ ok: boolean }> {
  const { files, json, out, signal } = options;
  let ok = true;
  for (const file of files) {
    signal.throwIfAborted();
    const result = await replayFile(file, options);
    ok &&= result.matches;
    if (json) out(JSON.stringify(result));
    else if (result.error !== undefined) out(`  FAILED: ${result.error}\n`);
  }
  return { ok };
}

async function replayFile(file: string, options: ReplayOptions): Promise<Result> {
  let name = file;
  try {
    const story = parseCase(file, await readFile(file, 'utf8'));
    name = story.id;
    return await replayCase(story, options);
  } catch (error) {
    options.signal.throwIfAborted();
    return failureOf(name, (error as Error).message);
  }
}

async function replayCase(story: Case, { url, tokenFor, json, out, signal }: ReplayOptions): Promise<Result> {
  const say = (lines: string[]) => {
    if (!json) for (const line of lines) out(line);
  };
  const askAs = async (who: PersonaName | Claims) => graphClient(url, await tokenFor(who), signal);
  const target = await pickTarget(await askAs('responder'), story.services, story.title);
  say(headingLines(story, target));
  const watch = async (id: string) => openLiveFeed(url, await tokenFor(customerOf(id)), id, signal);
  const feeds: LiveFeed[] = [];
  try {
    const impacted = await watch(target.impacted.id);
    feeds.push(impacted);
    const other = await watch(target.other.id);
    feeds.push(other);
    const plan = planCase(story, new Date());
    const play = performer({ story, plan, target, feed: impacted, key: randomUUID(), as: askAs, signal });
    for (const step of plan.steps) {
      const outcome = await play.perform(step).catch((error: Error) => {
        throw new Error(`${nameOf(step)}, timeline[${step.place}] "${step.text}": ${error.message}`);
      });
      say([stepLine(step, outcome)]);
    }
    const ending = await endingOf(play, target, impacted, other, await askAs('responder'), askAs);
    const found = differences(story, plan, ending);
    const judged = { ...ending, clock: clockStateOf(story.timeline, plan, ending.clock) };
    say(summaryLines(plan.steps, judged, found));
    return resultOf(story, judged, found);
  } finally {
    for (const feed of feeds) await feed.close();
  }
}

interface Ended {
  incident: {
    stage: string;
    classification: string | null;
    declaration: { declaredAt: string } | null;
    declarations: { declaredAt: string }[];
    handOver: { at: string } | null;
  };
  notificationProcess: {
    clock: { state: string; deadline: string | null; firstNoticeAt: string | null };
    advisory: { revisions: (Ending['revisions'][number] & { publishedAt: string | null })[] } | null;
  } | null;
}

const ENDED = `query ReplayEnding($id: ID!) {
  incident(id: $id) { stage classification declaration { declaredAt } declarations { declaredAt } handOver { at } }
  notificationProcess(incidentId: $id) {
    clock { state deadline firstNoticeAt } advisory { revisions { number kind toFollow publishedAt } }
  }
}`;
const NOTICES = `query ReplayNotices($tenantId: ID!) {
  serviceHealth(tenantId: $tenantId, first: 100) { edges { node { trackingId } } }
}`;

async function endingOf(
  play: Performer,
  target: Target,
  impacted: LiveFeed,
  other: LiveFeed,
  ask: GraphClient,
  askAs: (who: Claims) => Promise<GraphClient>,
): Promise<Ending> {
  const { id, trackingId } = play.incident();
  const { incident, notificationProcess } = await ask<Ended>(ENDED, { id });
  const askAsOther = await askAs(customerOf(target.other.id));
  const { serviceHealth } = await askAsOther<{ serviceHealth: { edges: { node: { trackingId: string } }[] } }>(
    NOTICES,
    {
      tenantId: target.other.id,
    },
  );
  const own = (feed: LiveFeed) => feed.events.filter(({ notice }) => notice.incident.id === id);
  const misdirected = own(impacted).filter(({ notice }) => notice.tenant.id !== target.impacted.id);
  const othersNotices = serviceHealth.edges.filter(({ node }) => node.trackingId === trackingId);
  const dateOf = (text: string | null | undefined) => (text == null ? null : new Date(text));
  return {
    stage: incident.stage,
    classification: incident.classification,
    declaredAt: dateOf(incident.declaration?.declaredAt),
    declarations: incident.declarations.length,
    handedOver: incident.handOver !== null,
    clock: notificationProcess?.clock.state ?? 'NOT_STARTED',
    deadline: dateOf(notificationProcess?.clock.deadline),
    firstNoticeAt: dateOf(notificationProcess?.clock.firstNoticeAt),
    revisions: (notificationProcess?.advisory?.revisions ?? []).filter(({ publishedAt }) => publishedAt !== null),
    feed: own(impacted).map(({ __typename }) => __typename),
    leaked: own(other).length + misdirected.length + othersNotices.length,
  };
}

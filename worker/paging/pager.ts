import { concludeCall } from '../../domain/paging/call.ts';
import type { Database } from '../../platform/database/database.ts';
import { type JobHandler, type RunningJobs, runTimers } from '../../platform/jobs/jobs.ts';
import type { TaskName } from '../../platform/jobs/tasks.ts';
import type { Log } from '../../platform/log.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import { PAGE_CALL_TASK, type PageCall, recordAttempt, takeCall } from '../../subgraphs/incidents/paging/calls.ts';
import type { PageLinks } from '../../subgraphs/incidents/paging/links.ts';
import type { Attempted, Mail, Provider, Send, WebhookCall } from '../dispatcher/message.ts';
import { pageEvent, pageMail, pagerDutyEvent, slackMessage, teamsMessage } from './payloads.ts';

export interface PagerDependencies {
  database: Database;
  clock: () => Date;
  log: Log;
  provider: Provider;
  secretBox: Pick<SecretBox, 'open'>;
  links: Pick<PageLinks, 'tokenOf'>;
  pagerDutyUrl: string;
  /** The domain of Message-IDs. */
  mailDomain: string;
  sendMail: Send<Mail>;
  post: Send<WebhookCall>;
}

/** Concurrent calls in a process. */
const MAX_CONCURRENT_CALLS = 4;
/** How long calls under way may take when the process stops. */
const STOP_TIMEOUT_MS = 20_000;
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Tocsin' };
/** The outcome of a call that could not be made: its secret cannot be opened, or its message not be written. */
const UNSENT: Attempted = { outcome: { kind: 'UNREACHABLE' }, answer: 'the page could not be written' };

/**
 * Sends pages. Each call is a job: taken, sent and recorded. A worker that dies in between leaves the job to the next one,
 * which sends the call again under the same Message-ID, webhook id or `dedup_key`: at most once more for each death.
 */
export async function runPager(dependencies: PagerDependencies): Promise<RunningJobs> {
  const { database, clock, log, secretBox } = dependencies;
  const stopping = new AbortController();
  const handle: JobHandler = async ({ callId = '' }) => {
    const call = await takeCall(database, callId, secretBox);
    if (!call) return;
    const { outcome, answer } = await send(dependencies, call, stopping.signal).catch((error) => {
      log.error({ err: error, callId }, 'writing a page failed');
      return UNSENT;
    });
    const now = clock();
    await recordAttempt(database, call, concludeCall(outcome, call.attempts + 1, now), answer, now);
  };
  const handlers = { [PAGE_CALL_TASK]: handle } satisfies Record<TaskName<'pager'>, JobHandler>;
  const jobs = await runTimers(database, handlers, clock, log, MAX_CONCURRENT_CALLS);
  return {
    async stop() {
      const grace = setTimeout(() => stopping.abort(), STOP_TIMEOUT_MS);
      await jobs.stop();
      clearTimeout(grace);
    },
  };
}

async function send(dependencies: PagerDependencies, call: PageCall, signal: AbortSignal): Promise<Attempted> {
  const { provider, links, mailDomain, sendMail, post, pagerDutyUrl, clock } = dependencies;
  const { page, address, id } = call;
  const json = (url: string, body: string) =>
    post({ url, id, at: clock(), body, secrets: [], headers: JSON_HEADERS }, signal);
  switch (call.channel) {
    case 'EMAIL': {
      const written = pageMail(page, `${provider.url}/acknowledge/${links.tokenOf(page.id)}`, provider);
      const to = { name: null, address };
      const mail = {
        deliveryId: id,
        to,
        ...written,
        messageId: `${id}@${mailDomain}`,
        inReplyTo: null,
        attachments: [],
      };
      return sendMail(mail, signal);
    }
    case 'WEBHOOK':
      return post(
        {
          url: address,
          id,
          at: clock(),
          body: pageEvent(page, id, provider),
          secrets: call.secret ? [call.secret] : [],
        },
        signal,
      );
    case 'PAGERDUTY':
      return json(pagerDutyUrl, pagerDutyEvent(page, call.action, address, provider));
    case 'SLACK':
      return json(address, slackMessage(page, provider));
    case 'TEAMS':
      return json(address, teamsMessage(page, provider));
  }
}

import express, { type Request, type RequestHandler, type Response } from 'express';
import { parse } from 'graphql';
import { mayAccess, type Role } from '../../domain/access/policy.ts';
import { AppError } from '../../platform/errors.ts';
import { itemTexts } from '../../platform/files/json-text.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { asResult } from '../engine/writing/answer.ts';
import { formatFailure, formatResult } from '../http/failures.ts';
import { contextOf, sessionOf } from '../http/requests.ts';
import { exceeded, MAX_BODY_BYTES } from '../limits/limits.ts';
import { type Alert, alertOf, type Fault, FIELDS } from './cloud-events.ts';

const SINGLE = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';
/** The most events in one request. */
const MAX_EVENTS = 100;
/** The most events of one request that are reported at the same time. */
const MAX_CONCURRENT_EVENTS = 8;

type Outcome =
  | { id: string; incidentId: string; trackingId: string }
  | { id: string | null; error: { code: string; field: string | null; message: string } };

const REPORT = parse(`mutation ReportAlert($input: ReportIndicationInput!) {
  reportIndication(input: $input) { __typename ... on Incident { id trackingId } ... on Unmet { unmet } } }`);

/**
 * Receives alerts as CloudEvents 1.0, single or in a batch, and reports each through the graph as its sender. The same
 * alert sent twice creates one incident, so a sender that received no response, or 503, sends it again.
 */
export function alertRoute(engine: Pick<Engine, 'execute'>, log: Log, clock = () => new Date()): RequestHandler[] {
  return [
    forAlertSources,
    express.text({ type: [SINGLE, BATCH], limit: MAX_BODY_BYTES }),
    async (request, response) => {
      const events = eventsOf(request);
      const outcomes: Outcome[] = [];
      for (let start = 0; start < events.length; start += MAX_CONCURRENT_EVENTS) {
        const next = events
          .slice(start, start + MAX_CONCURRENT_EVENTS)
          .map((event) => file(engine, log, response, alertOf(event, clock())));
        outcomes.push(...(await Promise.all(next)));
      }
      response.status(statusOf(outcomes)).json(outcomes);
    },
  ];
}

/**
 * Accepts alerts from service operators and from authenticated sources without a role. People with other roles use the
 * graph.
 */
const forAlertSources: RequestHandler = (_request, response, next) => {
  const roles: readonly Role[] = sessionOf(response).roles;
  const source = roles.length === 0 || roles.includes('SERVICE_OPERATOR');
  if (source && mayAccess(roles, 'Mutation.reportIndication')) return next();
  next(new AppError('FORBIDDEN', 'Requires role SERVICE_OPERATOR or an alert source.'));
};

/** The text of each event. @throws AppError INVALID or LIMIT_EXCEEDED about the request as a whole */
function eventsOf(request: Request): string[] {
  const batch = request.is(BATCH);
  if (!batch && !request.is(SINGLE)) {
    throw new AppError('INVALID', `Content-Type must be ${SINGLE} or ${BATCH}.`);
  }
  const text = String(request.body ?? '');
  const body = parsed(text);
  if (!batch) {
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return [text];
    throw new AppError('INVALID', `The body of ${SINGLE} must be one event, a JSON object.`);
  }
  if (!Array.isArray(body)) throw new AppError('INVALID', `The body of ${BATCH} must be a JSON array of events.`);
  if (body.length <= MAX_EVENTS) return itemTexts(text);
  throw exceeded('events', `A batch has at most ${MAX_EVENTS} events, not ${body.length}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('INVALID', 'The body is not JSON.');
  }
}

async function file(
  engine: Pick<Engine, 'execute'>,
  log: Log,
  response: Response,
  alert: Alert | Fault,
): Promise<Outcome> {
  if (!('input' in alert)) return refused(alert);
  const context = contextOf(response);
  const operation = { document: REPORT, variables: { input: alert.input }, context };
  const { data, errors } = formatResult(
    asResult(await engine.execute(operation)),
    formatFailure(log, context.requestId),
  );
  const [error] = errors ?? [];
  if (error) return failed(alert, String(error.extensions['code']), error.message);
  const { id: incidentId, trackingId, unmet = [] } = (data?.['reportIndication'] ?? {}) as Reported;
  const [sentence] = unmet;
  if (sentence === undefined)
    return { id: alert.id, incidentId: incidentId as string, trackingId: trackingId as string };
  const name = /^\w+/.exec(sentence)?.[0] ?? '';
  return refused({ id: alert.id, field: FIELDS[name] ?? name, message: sentence });
}

interface Reported {
  id?: string;
  trackingId?: string;
  unmet?: string[];
}

/** 503 when an event failed and must be sent again; 400 when all events are invalid and need not be sent again. */
function statusOf(outcomes: Outcome[]): number {
  const codes = outcomes.map((outcome) => ('error' in outcome ? outcome.error.code : null));
  if (codes.some((code) => code !== null && code !== 'INVALID')) return 503;
  return codes.length > 0 && codes.every((code) => code === 'INVALID') ? 400 : 200;
}

function refused({ id, field, message }: Fault): Outcome {
  return { id, error: { code: 'INVALID', field: field || null, message } };
}

function failed({ id }: Alert, code: string, message: string): Outcome {
  return { id, error: { code, field: null, message } };
}

import { registerEntries, registerEntry } from '../../../domain/authorities/register.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import {
  assessment,
  classified,
  decisionNotToNotify,
  declaration,
  declaredIncident,
  fact,
  hour,
  incident as incidentOf,
  mitigation,
  postMortem,
} from '../build.ts';

const withdrawal = {
  id: 'withdrawal-1',
  requestedAt: hour(20),
  recordedAt: hour(20),
  requestedBy: 'lee',
  reason: 'A decoy.',
  approvals: [],
  effectiveAt: hour(30),
  refusedAt: null,
  earlier: [],
};
const entryOf = (incident: Incident, place = 0) => registerEntry(incident, incident.declarations[place]!);
const breach = classified('PRIVACY_INCIDENT', { effects: ['UNAUTHORIZED_ACCESS'], rationale: 'Mailboxes were read.' });

describe('an entry of the register of breaches', () => {
  it('holds the facts, the effects and the remedial action, without dropped plans', () => {
    const kept = [mitigation({ state: 'APPLIED' }), mitigation({ id: 'mitigation-3', state: 'PLANNED' })];
    const incident = declaredIncident({
      classifications: [breach],
      mitigations: [kept[0]!, mitigation({ id: 'mitigation-2', state: 'DROPPED' }), kept[1]!],
    });
    expect(entryOf(incident)).toEqual({
      id: 'declaration-1',
      status: 'DECLARED',
      at: hour(10),
      incident,
      decisionNotToNotify: null,
      declaration: incident.declarations[0],
      classification: 'PRIVACY_INCIDENT',
      title: incident.title,
      rationale: 'Mailboxes were read.',
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      remedialActions: kept,
      withdrawnAt: null,
      finalizedAt: null,
    });
  });

  it('holds, for a declaration in force, what is known now', () => {
    const later = classified('SECURITY_INCIDENT', { ...fact(40), effects: ['LOSS'], rationale: 'Files too.' });
    expect(entryOf(declaredIncident({ classifications: [breach, later] }))).toMatchObject({
      classification: 'SECURITY_INCIDENT',
      effects: ['LOSS'],
      rationale: 'Files too.',
    });
  });

  it('holds, for a withdrawn declaration, what it was made for, whatever was found since', () => {
    const incident = declaredIncident({
      classifications: [
        breach,
        classified('SECURITY_EVENT', fact(31)),
        classified('SECURITY_INCIDENT', { ...fact(50), effects: ['LOSS'] }),
      ],
      declarations: [declaration({ withdrawal }), declaration({ id: 'declaration-2', declaredAt: hour(60) })],
    });
    expect(entryOf(incident)).toMatchObject({ classification: 'PRIVACY_INCIDENT', withdrawnAt: hour(30) });
    expect(entryOf(incident, 1)).toMatchObject({ classification: 'SECURITY_INCIDENT', withdrawnAt: null });
  });

  it('uses the classification recorded at the exact time of the withdrawal, and the latest if there is none before it', () => {
    const at = (hours: number) => classified('SECURITY_INCIDENT', { ...fact(hours), effects: ['LOSS'] });
    const withdrawn = { declarations: [declaration({ withdrawal })] };
    expect(entryOf(declaredIncident({ classifications: [breach, at(30)], ...withdrawn })).effects).toEqual(['LOSS']);
    expect(entryOf(declaredIncident({ classifications: [at(31)], ...withdrawn })).effects).toEqual(['LOSS']);
  });

  it('states since when the incident is finalized', () => {
    const closed = { stage: 'CLOSE' as const, closedAt: hour(90), postMortem: postMortem() };
    expect(entryOf(declaredIncident({ ...closed, classifications: [breach] })).finalizedAt).toEqual(hour(100));
  });

  it('cannot be made for an incident that was never reportable', () => {
    const incident = declaredIncident({ classifications: [classified('SECURITY_EVENT')] });
    expect(() => entryOf(incident)).toThrow('declaration-1');
  });
});

describe('the register of breaches', () => {
  const confirmed = assessment({ customerDataRisk: 'CONFIRMED' });
  const undecided = { stage: 'DIAGNOSE' as const, assessments: [confirmed], classifications: [breach] };
  const statuses = (overrides: Partial<Incident>) =>
    registerEntries(incidentOf(overrides)).map(({ id, status }) => `${id} ${status}`);
  const decision = decisionNotToNotify();

  it('lists every declaration, every decision not to notify, and a breach about which nothing is decided', () => {
    expect(statuses(undecided)).toEqual(['incident-1 UNDECIDED']);
    expect(statuses({ ...undecided, classifications: [] })).toEqual(['incident-1 UNDECIDED']);
    expect(statuses({ ...undecided, declarations: [declaration()] })).toEqual(['declaration-1 DECLARED']);
    expect(statuses({ ...undecided, declarations: [declaration({ withdrawal })] })).toEqual([
      'declaration-1 WITHDRAWN',
      'incident-1 UNDECIDED',
    ]);
    expect(statuses({ ...undecided, decisionsNotToNotify: [decision] })).toEqual(['decision-1 NOT_NOTIFIED']);
    const again = decisionNotToNotify({ id: 'decision-2', effectiveAt: null });
    expect(statuses({ ...undecided, decisionsNotToNotify: [again] })).toEqual(['incident-1 UNDECIDED']);
    expect(
      statuses({
        ...undecided,
        decisionsNotToNotify: [decision],
        declarations: [declaration({ id: 'declaration-2' })],
      }),
    ).toEqual(['declaration-2 DECLARED', 'decision-1 SUPERSEDED']);
  });

  it('does not list what is no breach of the provider', () => {
    const harmless = { assessments: [assessment()], classifications: [classified('SECURITY_EVENT')] };
    expect(statuses(harmless)).toEqual([]);
    const handOver = { ...fact(5), supportCase: 'C-1', reason: 'Their own key.' };
    const theirs = { ...harmless, assessments: [confirmed], responsibility: 'CUSTOMER' as const, handOver };
    expect(statuses(theirs)).toEqual([]);
    expect(statuses({ ...theirs, responsibility: 'PROVIDER' })).toEqual(['incident-1 UNDECIDED']);
  });

  it('holds, for a decision not to notify, the facts it was about, and what is known now while it is in force', () => {
    const corrected = classified('PRIVACY_INCIDENT', {
      ...fact(30),
      effects: ['UNAUTHORIZED_ACCESS'],
      rationale: 'One.',
    });
    const graver = classified('PRIVACY_INCIDENT', { ...fact(31), effects: ['LOSS'], rationale: 'All.' });
    const [entry] = registerEntries(
      incidentOf({ ...undecided, classifications: [breach, corrected], decisionsNotToNotify: [decision] }),
    );
    expect(entry).toMatchObject({
      status: 'NOT_NOTIFIED',
      at: hour(21),
      rationale: 'One.',
      decisionNotToNotify: decision,
    });
    const [superseded, open] = registerEntries(
      incidentOf({ ...undecided, classifications: [breach, graver], decisionsNotToNotify: [decision] }),
    );
    expect(superseded).toMatchObject({ status: 'SUPERSEDED', rationale: breach.rationale, effects: breach.effects });
    expect(open).toMatchObject({ status: 'UNDECIDED', at: hour(0), rationale: 'All.', effects: ['LOSS'] });
  });

  it('describes a breach that is not yet classified by its first indication', () => {
    const incident = incidentOf({ ...undecided, classifications: [] });
    expect(registerEntries(incident)).toMatchObject([
      { classification: null, rationale: incident.detection.indication, effects: [] },
    ]);
  });
});

import { registerEntry } from '../../../domain/authorities/register.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { classified, declaration, declaredIncident, fact, hour, mitigation, postMortem } from '../build.ts';

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
      incident,
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

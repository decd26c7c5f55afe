import type { Claims } from '../../../demo/personas.ts';
import type { System } from '../system.ts';

/** The result of a command on an incident: a member of its union. */
// biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
type Member = any;

export interface Commands {
  /** Calls a mutation as a persona; `selection` is of the incident in the result. @throws Error if the call fails; a refusal is a result */
  call(name: string, input: object, who?: string | Claims, selection?: string): Promise<Member>;
  /** As `call`. @throws Error also if the command is refused */
  done(name: string, input: object, who?: string | Claims, selection?: string): Promise<Member>;
  /** The fields of an incident that a persona sees. */
  see(incidentId: string, selection: string, who?: string | Claims): Promise<Member>;
  /** Reports an incident. @returns its id */
  report(changes?: object, who?: string): Promise<string>;
  /** Reports an incident, escalates it to DIAGNOSE and classifies it as a privacy incident. @returns its id */
  breach(changes?: object): Promise<string>;
  /** Applies a mitigation and verifies that all is contained. */
  contain(incidentId: string): Promise<void>;
}

const INPUTS: Record<string, string> = {
  handOverToCustomer: 'HandOverInput',
  addParticipant: 'ParticipantInput',
  endParticipant: 'ParticipantInput',
};

const IMPACT = {
  functionalImpact: 'NONE',
  informationImpact: ['PRIVACY_BREACH'],
  recoverability: 'REGULAR',
  customerDataRisk: 'CONFIRMED',
};

export function commandsOf(system: System): Commands {
  async function call(name: string, input: object, who: string | Claims = 'responder', selection = 'id') {
    const type = INPUTS[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await system.ask(
      who,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        __typename ... on Unmet { message unmet } ... on Incident { ${selection} } } }`,
      { input },
    );
    if (errors) throw new Error(`${name}: ${errors[0]?.extensions.code} ${errors[0]?.message}`);
    return data[name];
  }

  async function done(name: string, input: object, who?: string | Claims, selection?: string) {
    const answer = await call(name, input, who, selection);
    if (answer.__typename !== 'Incident') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async function see(incidentId: string, selection: string, who: string | Claims = 'responder') {
    const { data, errors } = await system.ask(who, `query ($id: ID!) { incident(id: $id) { ${selection} } }`, {
      id: incidentId,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.incident;
  }

  async function report(changes: object = {}, who = 'responder') {
    const indication = { title: 'Keys seen outside', indication: 'Seen.', source: 'BLUE_TEAM', serviceFamily: 'Email' };
    return (await done('reportIndication', { ...indication, ...changes }, who)).id;
  }

  async function breach(changes: object = {}) {
    const incidentId = await report(changes);
    await done('advanceStage', { incidentId, to: 'ASSESS' });
    await done('assessIncident', { incidentId, impact: IMPACT, escalate: true });
    await done('advanceStage', { incidentId, to: 'DIAGNOSE' });
    await done('classifyIncident', {
      incidentId,
      classification: 'PRIVACY_INCIDENT',
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      rationale: 'Mailboxes were read.',
    });
    return incidentId;
  }

  async function contain(incidentId: string) {
    const measure = { kind: 'CORRECTIVE', state: 'APPLIED', description: 'Keys replaced.' };
    await done('recordMitigation', { incidentId, ...measure });
    const contained = { customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true };
    await done('verifyContainment', { incidentId, ...contained });
  }

  return { call, done, see, report, breach, contain };
}

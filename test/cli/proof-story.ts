import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeys } from '../../app/keys.ts';
import { type Exported, exportProof } from '../../cli/proof/export.ts';
import {
  MANIFEST,
  manifestText,
  SIGNATURE,
  type SigningKey,
  signingKey,
  signManifest,
} from '../../cli/proof/manifest.ts';
import { customerOf } from '../../demo/personas.ts';
import { hoursAfter } from '../../domain/notification/clock.ts';
import { authoritiesWith, tenantsByCountry } from '../kit/graph/authorities.ts';
import { mutate, noticesOf } from '../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../kit/graph/story.ts';
import { openSystem, type System } from '../kit/system.ts';
import { openClock } from '../kit/time/clock.ts';

export interface NotifiedBreach {
  system: System;
  story: Story;
  key: SigningKey;
  /** The ids of the tenants, by their history. */
  tenants: { acknowledged: string; silent: string; ruledOut: string; neverNotified: string; foundLater: string };
  /** The folder in which proofs are exported. */
  folder: string;
  export(name: string, incident?: string, key?: SigningKey): Promise<Exported>;
  close(): Promise<void>;
}

/**
 * A breach with late notices to three tenants (one acknowledged, one did not respond, one was ruled out later), a notice to one
 * found later, and none to one ruled out before; with a mail that bounced, and a submission to an authority.
 */
export async function openNotified(): Promise<NotifiedBreach> {
  const clock = openClock();
  const system = await openSystem(clock);
  const byCountry = await tenantsByCountry(system);
  const [acknowledged, silent, ruledOut, neverNotified, foundLater] = ['AT', 'FR', 'DE', 'IT', 'ES'].map(
    (country) => byCountry.get(country) as string,
  ) as [string, string, string, string, string];
  const story = await declaredBreach(system, [acknowledged, silent, ruledOut, neverNotified], false, [
    'CONTROLLER',
    'PROCESSOR',
  ]);
  const { incidentId } = story;
  const later = (hours: number) => system.turnTo(hoursAfter(clock.now(), hours));
  const ruleOut = (tenantId: string) =>
    mutate(system, 'responder', 'setImpactCertainty', {
      incidentId,
      tenantIds: [tenantId],
      certainty: 'RULED_OUT',
      reason: 'Its keys were never used.',
    });
  await ruleOut(neverNotified);
  await authoritiesWith(system, clock).submit({
    incidentId,
    authorityId: 'at-dsb',
    toFollow: ['likelyConsequences', 'measuresTaken'],
  });
  await later(73);
  await story.publish('INITIAL', {
    reasonsForDelay: 'The extent was not known.',
    breachFrom: '2020-01-01T00:00:00Z',
    indicators: [{ type: 'DOMAIN', value: 'evil.example' }],
    translations: [
      {
        locale: 'de',
        title: 'Zugriff auf Post\u2028',
        whatHappened: 'Ein Außenstehender las Post.',
        likelyConsequences: 'Offenlegung.',
        measuresTaken: 'Der Schlüssel wurde widerrufen.',
        recommendedActions: ['Anmeldungen prüfen.'],
      },
    ],
  });
  await later(1);
  const [notice] = await noticesOf(system, customerOf(acknowledged), acknowledged, 'id');
  await system.ask(customerOf(acknowledged), `mutation { acknowledgeNotice(id: "${notice.id}") { __typename } }`);
  await ruleOut(ruledOut);
  await happened(system, incidentId, ['notice.resolved']);
  await later(24);
  await happened(system, incidentId, ['notice.escalated']);
  await story.scope([foundLater]);
  await happened(system, incidentId, ['notice.escalated', 'impact.scoped', 'notice.published', 'process.notified']);
  await story.publish('UPDATE', { title: 'News' });
  await insertBouncedMail(system, incidentId, acknowledged);

  const folder = mkdtempSync(join(tmpdir(), 'tocsin-proof-'));
  const key = await signingKey((await readKeys(system.config)).proof);
  return {
    system,
    story,
    key,
    tenants: { acknowledged, silent, ruledOut, neverNotified, foundLater },
    folder,
    export: (name, incident = story.trackingId, by = key) =>
      exportProof(
        system.test.database,
        { incident, folder: join(folder, name), key: by, provider: 'Example Cloud', clock: clock.now },
        () => {},
      ),
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await system.close();
    },
  };
}

/** Inserts a mail that was attempted twice, accepted and bounced, without the dispatcher, so that its answers are always the same. */
async function insertBouncedMail({ test }: System, incidentId: string, tenantId: string): Promise<void> {
  await test.asOwner(
    `INSERT INTO notifications.deliveries (id, incident_id, partition, tenant_id, revision, audience, channel, recipient, role,
       message, occasion, escalation, state, queued_at, attempts, last_attempt_at, accepted_at, answer)
     SELECT 'came-back', $1, 'public', $2, 1, 'CUSTOMER', 'EMAIL', id, role, 'NOTICE', 'again', false, 'BOUNCED', now(), 2, now(),
       now(), '550 5.1.1 no such mailbox' FROM customers.contacts WHERE tenant_id = $2 LIMIT 1`,
    [incidentId, tenantId],
  );
  await test.asOwner(
    `INSERT INTO notifications.delivery_attempts (delivery_id, number, state, at, answer) VALUES
       ('came-back', 1, 'RETRYING', now(), '451 4.7.1 try again'), ('came-back', 2, 'ACCEPTED', now(), '250 2.0.0 queued'),
       ('came-back', 2, 'BOUNCED', now(), '550 5.1.1 no such mailbox')`,
  );
}

/** Rewrites and signs the manifest for the present files, as the holder of a key could. */
export async function signAgain(folder: string, key: SigningKey): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  const files = manifest.files.map(({ name }: { name: string }) => {
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, bytes: bytes.length, rows: bytes.filter((byte) => byte === 10).length, sha256 };
  });
  const { jwk, thumbprint } = key;
  const text = manifestText({ ...manifest, files, key: { jwk, thumbprint } });
  writeFileSync(join(folder, MANIFEST), text);
  writeFileSync(join(folder, SIGNATURE), await signManifest(text, key));
}

import { type Claims, personaOf } from '../../cli/personas.ts';
import type { Viewer } from '../../domain/policy.ts';

/** A persona as the gateway reads it from a token issued now. */
export function viewerOf(who: string | Claims, issuedAt = new Date()): Viewer {
  const { sub, name, tocsin } = typeof who === 'string' ? personaOf(who) : who;
  return {
    subject: sub,
    name,
    roles: tocsin.roles,
    tenantIds: tocsin.tenants,
    cloudSubscriptionIds: tocsin.cloudSubscriptions,
    partnerId: tocsin.partner,
    partition: tocsin.partition,
    issuedAt: issuedAt.toISOString(),
    engagement: tocsin.engagement ?? null,
  };
}

import type { Viewer } from '../../../domain/access/policy.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import { AppError } from '../../../platform/errors.ts';
import { subscriptionVisible } from './visibility.ts';

const LONGEST_SEARCH = 200;

/** Where resources are wanted: null and absent narrow nothing. */
export interface Places {
  services?: string[] | null | undefined;
  regions?: string[] | null | undefined;
}

/**
 * What was typed, without the space around it; null where that is nothing.
 * @throws AppError INVALID naming the argument
 */
export function searchOf(text: string | null | undefined): string | null {
  const search = text?.trim() ?? '';
  if (search.length > LONGEST_SEARCH) {
    const message = `\`search\` must be text of at most ${LONGEST_SEARCH} characters.`;
    throw new AppError('INVALID', message, { field: 'search' });
  }
  return search === '' ? null : search;
}

/**
 * The condition on rows of `tenant` that a search stands for: a part of its name, of its domain or of the name of one of
 * its cloud subscriptions, or the beginning of its id or of one of theirs.
 */
export function matchesSearch(viewer: Viewer, search: string, parameters: unknown[]): string {
  const text = parameter(parameters, search);
  return `(customers.is_called(tenant.id, tenant.name, ${text}::text) OR strpos(tenant.domain, lower(${text}::text)) > 0
    OR EXISTS (
      SELECT FROM customers.cloud_subscriptions subscription
      WHERE subscription.tenant_id = tenant.id AND customers.is_called(subscription.id, subscription.name, ${text}::text)
        AND ${subscriptionVisible(viewer, 'subscription.id', parameters)}))`;
}

/** The condition on rows of `resource`: one of the services, in one of the regions, where the viewer may see it. */
export function isAmong(viewer: Viewer, { services, regions }: Places, parameters: unknown[]): string {
  const conditions = [subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)];
  if (services) conditions.push(`resource.service = ANY(${parameter(parameters, services)}::text[])`);
  if (regions) conditions.push(`resource.region = ANY(${parameter(parameters, regions)}::text[])`);
  return conditions.join(' AND ');
}

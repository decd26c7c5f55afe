import type { Viewer } from '../../../domain/access/policy.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import { AppError } from '../../../platform/errors.ts';
import { subscriptionVisible } from './visibility.ts';

const MAX_SEARCH_LENGTH = 200;

/** A filter of resources by service and region: null and absent mean no restriction. */
export interface ServicePlaces {
  services?: string[] | null | undefined;
  regions?: string[] | null | undefined;
}

/**
 * The text of a search, trimmed; null where it is empty.
 * @throws AppError INVALID naming the argument
 */
export function searchOf(text: string | null | undefined): string | null {
  const search = text?.trim() ?? '';
  if (search.length > MAX_SEARCH_LENGTH) {
    const message = `\`search\` must be text of at most ${MAX_SEARCH_LENGTH} characters.`;
    throw new AppError('INVALID', message, { field: 'search' });
  }
  return search === '' ? null : search;
}

/**
 * The condition on rows of `tenant` for a search: it matches a part of the tenant's name, of its domain or of the name of one
 * of its cloud subscriptions, or the beginning of the tenant's id or of one of its cloud subscriptions' ids.
 */
export function matchesSearch(viewer: Viewer, search: string, parameters: unknown[]): string {
  const text = parameter(parameters, search);
  return `(customers.is_called(tenant.id, tenant.name, ${text}::text) OR strpos(tenant.domain, lower(${text}::text)) > 0
    OR EXISTS (
      SELECT FROM customers.cloud_subscriptions subscription
      WHERE subscription.tenant_id = tenant.id AND customers.is_called(subscription.id, subscription.name, ${text}::text)
        AND ${subscriptionVisible(viewer, 'subscription.id', parameters)}))`;
}

/** The condition on rows of `resource`: of one of the services, in one of the regions, and visible to the viewer. */
export function resourceMatches(viewer: Viewer, { services, regions }: ServicePlaces, parameters: unknown[]): string {
  const conditions = [subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)];
  if (services) conditions.push(`resource.service = ANY(${parameter(parameters, services)}::text[])`);
  if (regions) conditions.push(`resource.region = ANY(${parameter(parameters, regions)}::text[])`);
  return conditions.join(' AND ');
}

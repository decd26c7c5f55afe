import { useQuery } from 'urql';
import { useHolds } from '../../parts/viewer.tsx';
import { CUSTOMERS } from '../../role-groups.ts';
import { ReportingTenants } from './report.generated.ts';

/** The tenants that a customer may report for; none for other viewers. */
export function useReportingTenants(): { id: string; name: string }[] {
  const customer = useHolds(...CUSTOMERS);
  const [{ data }] = useQuery({ query: ReportingTenants, pause: !customer });
  return data?.viewer.tenants.edges.map(({ node }) => node) ?? [];
}

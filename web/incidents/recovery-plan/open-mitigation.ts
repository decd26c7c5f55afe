import type { WholeFragment } from '../incident.generated.ts';

/** Whether a mitigation is still to be applied. Once the incident is closed, that is so for long-term measures only. */
export function isOpen({ stage }: Pick<WholeFragment, 'stage'>, mitigation: WholeFragment['mitigations'][number]) {
  return mitigation.state === 'PLANNED' && (stage !== 'CLOSE' || mitigation.kind === 'LONG_TERM');
}

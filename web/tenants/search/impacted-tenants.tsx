import { usePages } from '../../graph/use-pages.ts';
import { ChoiceField } from '../../parts/forms/fields.tsx';
import { IncidentPicker } from '../../parts/forms/incident-picker.tsx';
import { useAddress } from '../../parts/use-address.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { useRights } from '../rights.ts';
import { useChanges } from '../use-changes.ts';
import { Export } from './export.tsx';
import { Filters, placesOf } from './filters.tsx';
import { ImpactedRow } from './impacted-row.tsx';
import { List } from './list.tsx';
import { type Certainty, ImpactedTenants as Impacted } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const CERTAINTIES = ['CONFIRMED', 'SUSPECTED', 'RULED_OUT'] as const satisfies Certainty[];

/** The affected tenants that the viewer may see, one row for each incident, most recently affected first. */
export function ImpactedTenants() {
  const words = useWords(TENANTS);
  const { certainty: names } = useWords(EVERYWHERE);
  const { internal } = useRights();
  const [parameters, set] = useAddress();
  const changes = useChanges(null, () => impacts.refresh());
  const incidentId = parameters.get('incident');
  const certainty = CERTAINTIES.find((each) => each === parameters.get('certainty')) ?? null;
  const filter = {
    ...placesOf(parameters),
    search: parameters.get('search'),
    certainties: certainty && [certainty],
  };
  const impacts = usePages(Impacted, { incidentId, filter }, (answer) => answer.impactedTenants, {
    pause: !changes.ready,
  });
  return (
    <>
      <Filters parameters={parameters} set={set}>
        {internal && (
          <IncidentPicker label={words.incident} value={incidentId} onChange={(id) => set({ incident: id })} />
        )}
        <ChoiceField
          label={words.certainty}
          value={certainty}
          onChange={(next) => set({ certainty: next })}
          choices={CERTAINTIES}
          labels={names}
        />
      </Filters>
      <Export incidentId={incidentId} filter={filter} />
      <List
        pages={impacts}
        latest={changes.latest}
        label={words.affected}
        nothing={[words.nothingAffected, words.nothingAffectedDetail]}
        keyOf={({ tenant, incident }) => `${tenant.id} ${incident.id}`}
        row={(impact) => (
          <ImpactedRow
            impact={impact}
            change={changes.latest.find(
              ({ impact: { tenant, incident } }) =>
                tenant.id === impact.tenant.id && incident.id === impact.incident.id,
            )}
            onNarrow={incidentId ? null : () => set({ incident: impact.incident.id })}
          />
        )}
      />
    </>
  );
}

import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1 } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import type { Incident } from '../incident.ts';
import { SetCountriesDialog } from './commands.tsx';
import { RegimeItem } from './regime-item.tsx';
import { REGIMES } from './words.ts';

interface RegimesProps {
  incidentId: string;
  notification: NonNullable<Incident['notification']>;
  onDone(): void;
}

/** Which laws, and contracts with customers, apply to the incident, why, and what they require; Legal may decide otherwise. */
export function Regimes({ incidentId, notification, onDone }: RegimesProps) {
  const words = useWords(REGIMES);
  const formats = useFormats();
  const records = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
  const { regimes, dataSubjectCountries } = notification;
  const others = regimes.filter(({ applies }) => !applies);
  const item = (each: (typeof regimes)[number]) => (
    <RegimeItem key={each.regime} incidentId={incidentId} regime={each} onDone={onDone} />
  );
  return (
    <Section
      title={words.title}
      actions={
        records && <SetCountriesDialog incidentId={incidentId} countries={dataSubjectCountries} onDone={onDone} />
      }
    >
      <Body1>{words.detail}</Body1>
      <Body1>
        {dataSubjectCountries.length === 0
          ? words.noDataSubjects
          : words.dataSubjects(formats.list(dataSubjectCountries.map(formats.country)))}
      </Body1>
      {regimes.filter(({ applies }) => applies).map(item)}
      {others.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="others">
            <AccordionHeader as="h3">{words.others(others.length, formats.number(others.length))}</AccordionHeader>
            <AccordionPanel>{others.map(item)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </Section>
  );
}

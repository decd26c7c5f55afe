import { Body1, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type SubmitEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { useDebounced } from '../../graph/use-debounced.ts';
import { ChoiceField, DateTimeField, SwitchField, useForm } from '../../parts/forms/fields.tsx';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { Figures } from '../figures.tsx';
import { type Certainty, PreviewScope, ScopeIncident, Services } from '../impact.generated.ts';
import { IMPACT } from '../words.ts';
import { RuleFields } from './rule-fields.tsx';
import { emptyRule, inputOf, type Rule } from './scope.ts';

const FOUND: readonly Certainty[] = ['SUSPECTED', 'CONFIRMED'];

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px', minWidth: 0 },
  two: {
    display: 'grid',
    gap: '12px',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  },
  preview: {
    background: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px 16px',
    display: 'grid',
    gap: '8px',
    minHeight: '72px',
    alignContent: 'center',
  },
});

/** Defines the scope by rules, with a preview of the numbers before it is saved. */
export function ScopeBuilder({ incidentId, onDone }: { incidentId: string; onDone(): void }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const { certainty: certainties } = useWords(EVERYWHERE);
  const formats = useFormats();
  const scope = useCommand(ScopeIncident);
  const [{ data }] = useQuery({ query: Services });
  const [rules, setRules] = useState<readonly Rule[]>([emptyRule(1)]);
  const [message, setMessage] = useState('');
  const form = useForm<{ certainty: Certainty | null; at: string | null; acknowledged: boolean }>({
    certainty: 'SUSPECTED',
    at: null,
    acknowledged: false,
  });
  const replace = (id: number, next: Rule | null) =>
    setRules(rules.flatMap((rule) => (rule.id === id ? (next ?? []) : rule)));
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setMessage('');
    const { certainty, at, acknowledged } = form.values;
    const saved = { incidentId, rules: inputOf(rules), certainty: certainty ?? 'SUSPECTED', at };
    const input = { ...saved, acknowledgeNoTenants: acknowledged };
    const done = await scope.run({ input });
    if (done?.scopeIncident.__typename !== 'ImpactSummary') return;
    const { tenants } = done.scopeIncident;
    setMessage(words.saved(tenants, formats.number(tenants)));
    setRules([emptyRule(Math.max(...rules.map(({ id }) => id)) + 1)]);
    onDone();
  }
  return (
    <Section title={words.scope}>
      <form onSubmit={submit} className={styles.form}>
        <Body1>{words.scopeDetail}</Body1>
        {rules.map((rule, index) => (
          <RuleFields
            key={rule.id}
            name={words.rule(formats.number(index + 1))}
            rule={rule}
            services={data?.services ?? []}
            onChange={(next) => replace(rule.id, next)}
            onRemove={rules.length > 1 ? () => replace(rule.id, null) : null}
          />
        ))}
        <div>
          <Button
            icon={<AddRegular />}
            onClick={() => setRules([...rules, emptyRule(Math.max(...rules.map(({ id }) => id)) + 1)])}
          >
            {words.addRule}
          </Button>
        </div>
        <div className={styles.two}>
          <ChoiceField
            label={words.certainty}
            required
            choices={FOUND}
            labels={certainties}
            {...form.of('certainty')}
          />
          <DateTimeField label={words.at} {...form.of('at')} />
        </div>
        <ScopePreview rules={rules} />
        <SwitchField label={words.acknowledge} hint={words.acknowledgeHint} {...form.of('acknowledged')} />
        <Outcome command={scope} />
        {message && (
          <MessageBar intent="success">
            <MessageBarBody>{message}</MessageBarBody>
          </MessageBar>
        )}
        <div>
          <Button type="submit" appearance="primary" disabled={scope.busy || inputOf(rules).length === 0}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The resources that match the rules, fetched once the rules have not changed for a moment. */
function ScopePreview({ rules }: { rules: readonly Rule[] }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const debounced = useDebounced(JSON.stringify(inputOf(rules)));
  const pause = debounced === '[]';
  const [{ data, error }] = useQuery({
    query: PreviewScope,
    variables: { rules: JSON.parse(debounced) },
    pause,
    requestPolicy: 'network-only',
  });
  const preview = pause ? null : data?.previewScope;
  return (
    <div className={styles.preview} role="status" aria-label={words.matching}>
      {!pause && error && <Trouble error={error} />}
      {preview && <Figures of={preview} />}
      {pause && <Body1>{words.noConditions}</Body1>}
    </div>
  );
}
